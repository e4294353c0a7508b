/**
 * The title of a copy within `longest` UTF-16 units. The word stays even where the title fills its room, and a letter of two
 * units is never cut in half.
 */
export function copyTitle(title: string, copyWord: string, longest: number): string {
  const room = Math.max(0, longest - copyWord.length - 1);
  const cut = title.slice(0, room);
  const isHalved = /[\ud800-\udbff]$/.test(cut) && cut.length < title.length;
  return `${isHalved ? cut.slice(0, -1) : cut} ${copyWord}`;
}
