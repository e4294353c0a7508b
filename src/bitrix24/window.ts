import type { B24Frame } from '@bitrix24/b24jssdk';
import type { PortalWindow } from './portal';
import { createSlider, type Slider } from './slider';

type Frame = {
  readonly parent: Pick<B24Frame['parent'], 'setTitle' | 'fitWindow'>;
  readonly slider: Slider;
};

const ignore = (): void => undefined;

/**
 * The portal's page around the frame. Its answers mean nothing: denied commands and success look alike after 0.9 s
 * (sdk-and-frame B2), so none is waited for.
 */
export function createWindow(
  frame: Frame,
  nextMoment: (run: () => void) => void = afterLayout,
): PortalWindow {
  let isFitting = false;
  let title: string | null = null;

  return {
    setTitle(text) {
      if (text === title) return;
      title = text;
      frame.parent.setTitle(text).catch(ignore);
    },
    fit() {
      if (isFitting) return;
      isFitting = true;
      nextMoment(() => {
        isFitting = false;
        frame.parent.fitWindow().catch(ignore);
      });
    },
    ...createSlider(frame.slider),
  };
}

/** The height is read from the document, so the browser must have laid it out. */
function afterLayout(run: () => void): void {
  requestAnimationFrame(run);
}
