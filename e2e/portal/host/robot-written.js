/** What `setPropertyValue` leaves in the form of a robot's settings. */

/**
 * The portal takes values of the robot's own properties only, and a form carries texts: one for a scalar, several for a
 * list. Everything else in the message, the SDK's stray `isRawValue` too, falls away (B1).
 * @param {Record<string, unknown>} given by property code
 * @param {readonly { readonly code: string }[]} fields
 * @returns {Record<string, string[]>}
 */
export function formTexts(given, fields) {
  const codes = new Set(fields.map((field) => field.code));
  return Object.fromEntries(
    Object.entries(given)
      .filter(([code]) => codes.has(code))
      .map(([code, value]) => [code, (Array.isArray(value) ? value : [value]).map(formText)]),
  );
}

/** @param {unknown} value @returns {string} as an input of a form takes it */
function formText(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  // The same words that an input gives to an object it is handed.
  return typeof value === 'object' ? '[object Object]' : JSON.stringify(value);
}
