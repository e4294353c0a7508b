/**
 * The one reading of foreign JSON that the page needs: a map, whatever arrived.
 * @param {unknown} value
 * @returns {Record<string, unknown>} a copy; empty for everything that is no map
 */
export function asRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
