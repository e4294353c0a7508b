// Writes nginx/headers.conf from headers.mjs:  node deploy/nginx-headers.mjs
// A test compares the file with this text, so that nginx and the Node server cannot drift apart.
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { HASHED_FILES, PAGES, REFUSALS, securityHeaders, STRICT_TRANSPORT } from './headers.mjs';

export const NGINX_HEADERS = new URL('nginx/headers.conf', import.meta.url);

/** Text of the file: `@PORTALS@` stands where start.sh puts the portals. Belongs into `http {}`. */
export function nginxHeaders() {
  const always = securityHeaders('@PORTALS@').map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  return `# Written by deploy/nginx-headers.mjs from deploy/headers.mjs; change those.
# An add_header inside a location would drop all of these there, so locations have none and maps choose the values.
map $http_x_forwarded_proto $strict_transport {
  https   "${STRICT_TRANSPORT}";
  default "";
}
map $uri $lifetime {
  ~^/assets/ "${HASHED_FILES}";
  default    "${PAGES}";
}
map $status $caching {
  200     $lifetime;
  304     $lifetime;
  default "${REFUSALS}";
}
map $uri $methods {
  ~^/(?:index\\.html|install\\.html)?$ "GET, HEAD, POST";
  default                            "GET, HEAD";
}
map $status $allow {
  405     $methods;
  default "";
}
${always.join('\n')}
add_header Strict-Transport-Security $strict_transport always;
add_header Cache-Control $caching always;
add_header Allow $allow always;
`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(NGINX_HEADERS, nginxHeaders());
  console.log(`Wrote ${fileURLToPath(NGINX_HEADERS)}`);
}
