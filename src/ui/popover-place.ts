export interface Box {
  top: number;
  left: number;
  width: number;
  height: number;
}

export interface PlaceOptions {
  /** Which edges of button and popover meet. Physical sides: the caller turns them round for right-to-left. */
  align: 'left' | 'right';
  gap: number;
  /** Free room kept at the window's edge. */
  margin: number;
}

/**
 * Where a popover stands: below its button, or above when there is more room, never outside the window. All numbers
 * are CSS pixels from the window's top left corner.
 */
export function placePopover(
  anchor: Box,
  size: { width: number; height: number },
  view: { width: number; height: number },
  options: PlaceOptions,
): { top: number; left: number; maxHeight: number } {
  const { gap, margin } = options;
  const below = view.height - (anchor.top + anchor.height) - gap - margin;
  const above = anchor.top - gap - margin;
  const isBelow = size.height <= below || below >= above;
  const maxHeight = Math.max(0, isBelow ? below : above);
  const height = Math.min(size.height, maxHeight);
  const top = isBelow ? anchor.top + anchor.height + gap : anchor.top - gap - height;
  const wanted = options.align === 'left' ? anchor.left : anchor.left + anchor.width - size.width;
  const last = view.width - size.width - margin;
  return { top, left: Math.max(margin, Math.min(wanted, last)), maxHeight };
}
