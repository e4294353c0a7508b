/**
 * Puts a text on the clipboard. In the portal's frame `navigator.clipboard` is refused unless the host allows it,
 * so the old command is the second try. Answers false when both are refused: the caller then shows the text, so
 * that the person can copy it by hand. Never throws.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.cssText = 'position:fixed;inset-block-start:0;opacity:0';
  // A modal dialog makes everything outside itself inert, and an inert field cannot be selected from.
  const home = before?.closest('dialog') ?? document.body;
  home.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
