import type { B24Frame } from '@bitrix24/b24jssdk';
import type { OpenPathOutcome, PortalWindow } from './portal';

export type Slider = Pick<
  B24Frame['slider'],
  'openSliderAppPage' | 'closeSliderAppPage' | 'openPath' | 'getUrl'
>;

const ignore = (): void => undefined;

/** Sliders of the portal. Nothing here may be awaited behind a spinner: some portals never answer (sdk-and-frame B). */
export function createSlider(
  slider: Slider,
): Pick<PortalWindow, 'openSlider' | 'close' | 'openPath'> {
  return {
    openSlider(params, look = {}) {
      const closed = slider.openSliderAppPage({
        ...params,
        // The portal keeps these for itself and passes the rest on as placement options (portal-behaviour I10).
        ...(look.title === undefined ? {} : { bx24_title: look.title }),
        ...(look.width === undefined ? {} : { bx24_width: look.width }),
      });
      return { closed: closed.then(ignore, ignore) };
    },
    close() {
      slider.closeSliderAppPage().catch(ignore);
    },
    openPath(path) {
      const closed = slider
        .openPath(slider.getUrl(path))
        .then(({ isOpenAtNewWindow }): OpenPathOutcome =>
          isOpenAtNewWindow ? 'new-tab' : 'closed',
        )
        // PATH_NOT_AVAILABLE: older portals open a short list of paths only (I10).
        .catch((): OpenPathOutcome => 'not-available');
      return { closed };
    },
  };
}
