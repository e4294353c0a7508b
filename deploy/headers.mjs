// The one source of the headers a page of this app is sent with. `server.mjs` uses them, `nginx-headers.mjs` writes them
// into `nginx/headers.conf`, `.ci/pack.mjs` puts the policy into the archive's pages. Why each is there: SECURITY.md.

/** What a policy may name: `https:` for any portal, or origins, with `*` for a port or the leftmost label. */
const PORTAL =
  /^(?:https:|https?:\/\/(?:\*\.)?[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::(?:\d{1,5}|\*))?|https?:\/\/\[[\da-f:]+\](?::\d{1,5})?)$/i;

/**
 * The portals as a policy wants them. What is not an origin is refused: a stray quote or semicolon would end the directive
 * and open the page without anybody noticing.
 * @param {string} given origins, separated by blanks or commas; `https:` stands for any portal by https
 * @throws {Error} a sentence that names the bad part
 */
export function readPortals(given) {
  const parts = given.split(/[\s,]+/).filter((part) => part !== '');
  if (parts.length === 0)
    throw new Error('No portal is given. Name origins such as https://your-portal.example.');
  const bad = parts.find((part) => !PORTAL.test(part));
  if (bad !== undefined)
    throw new Error(
      `"${bad}" is not the origin of a portal. Write it as https://your-portal.example, without a path.`,
    );
  return parts.join(' ');
}

/**
 * Scripts and styles come from the page's own files only, calls go to portals, only portals frame it, and no text becomes
 * code: nothing in the app needs a Trusted Types policy, so none can be made.
 * @param {string} portals as `readPortals` returns them
 * @returns {readonly (readonly [directive: string, value: string])[]}
 */
function policyOf(portals) {
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'"],
    ['style-src', "'self'"],
    // Logos of connectors and faces of people lie on hosts that nobody can know; a picture runs no script.
    ['img-src', "'self' data: https:"],
    ['font-src', "'self'"],
    ['connect-src', `'self' ${portals}`],
    ['frame-ancestors', portals],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['object-src', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', "'none'"],
  ];
}

/** @param {string} portals */
export function contentSecurityPolicy(portals) {
  return policyOf(portals)
    .map((directive) => directive.join(' '))
    .join('; ');
}

/**
 * The policy for `<meta http-equiv>`, for hosts that send no headers. Browsers ignore `frame-ancestors` there and say so in
 * the console, so it is left out: whoever may frame such a page is decided by its host.
 * @param {string} portals
 */
export function metaPolicy(portals) {
  return policyOf(portals)
    .filter(([name]) => name !== 'frame-ancestors')
    .map((directive) => directive.join(' '))
    .join('; ');
}

/** Browser features the app has no use for. Only names that every current Chromium knows: others make it complain in the console. */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/**
 * Sent with every answer, also with refusals. There is no X-Frame-Options: it knows no list of portals and would shut them out.
 * @param {string} portals
 * @returns {readonly (readonly [name: string, value: string])[]}
 */
export function securityHeaders(portals) {
  return [
    ['Content-Security-Policy', contentSecurityPolicy(portals)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', ')],
  ];
}

/** Only where the proxy in front says that the person came by https; over plain http the header has no meaning. */
export const STRICT_TRANSPORT = 'max-age=31536000';
export const HASHED_FILES = 'public, max-age=31536000, immutable';
/** The page names the hashed files of its own build, so it is asked for each time. */
export const PAGES = 'no-cache';
/** A refusal must not be remembered: a file missing during an update would stay missing for a year. */
export const REFUSALS = 'no-store';
