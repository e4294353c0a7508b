import { describe, expect, test } from 'vitest';
import { createWindow } from './window';

function frameOf() {
  const sent: unknown[][] = [];
  const note =
    <T>(act: string, answer: () => Promise<T>) =>
    (...details: unknown[]): Promise<T> => {
      sent.push([act, ...details]);
      return answer();
    };
  const never = (): Promise<never> => new Promise<never>(() => undefined);
  const frame = {
    parent: { setTitle: note('setTitle', never), fitWindow: note('fitWindow', never) },
    slider: {
      openSliderAppPage: note('openSliderAppPage', () => Promise.resolve('')),
      closeSliderAppPage: note('closeSliderAppPage', never),
      openPath: note('openPath', () =>
        Promise.resolve({ isOpenAtNewWindow: false, isClose: true }),
      ),
      getUrl: (path = '/') => new URL(path, 'https://portal.example'),
    },
  };
  return { frame, sent };
}

describe('the portal’s page around the frame', () => {
  test('gets one height for several changes of one moment', () => {
    const { frame, sent } = frameOf();
    const moments: (() => void)[] = [];
    const page = createWindow(frame, (run) => void moments.push(run));
    page.fit();
    page.fit();
    moments.shift()?.();
    page.fit();
    moments.shift()?.();
    expect(sent).toEqual([['fitWindow'], ['fitWindow']]);
    expect(moments).toEqual([]);
  });

  test('gets a title once', () => {
    const { frame, sent } = frameOf();
    const page = createWindow(frame, (run) => run());
    page.setTitle('Flows');
    page.setTitle('Flows');
    page.setTitle('Robots');
    expect(sent).toEqual([
      ['setTitle', 'Flows'],
      ['setTitle', 'Robots'],
    ]);
  });

  test('opens the app in a slider with its options apart from the look', async () => {
    const { frame, sent } = frameOf();
    const page = createWindow(frame, (run) => run());
    await page.openSlider({ kind: 'robot' }, { width: 800, title: 'Robot' }).closed;
    expect(sent).toEqual([
      ['openSliderAppPage', { kind: 'robot', bx24_title: 'Robot', bx24_width: 800 }],
    ]);
  });

  test('opens its own pages only', async () => {
    const { frame, sent } = frameOf();
    const outcome = await createWindow(frame).openPath('/crm/deal/details/1/').closed;
    expect(outcome).toBe('closed');
    expect(sent).toEqual([['openPath', new URL('https://portal.example/crm/deal/details/1/')]]);
  });

  test.each([
    [{ isOpenAtNewWindow: true, isClose: false }, 'new-tab'],
    [{ isOpenAtNewWindow: false, isClose: false }, 'closed'],
  ])('tells where a path went: %j', async (answer, outcome) => {
    const { frame } = frameOf();
    const slider = { ...frame.slider, openPath: () => Promise.resolve(answer) };
    expect(await createWindow({ ...frame, slider }).openPath('/x/').closed).toBe(outcome);
  });

  test('tells when a path may not be opened', async () => {
    const { frame } = frameOf();
    const openPath = () => Promise.reject(new Error('PATH_NOT_AVAILABLE'));
    const page = createWindow({ ...frame, slider: { ...frame.slider, openPath } });
    expect(await page.openPath('/x/').closed).toBe('not-available');
  });

  test('never throws when its frame is gone', () => {
    const { frame, sent } = frameOf();
    const gone = () => Promise.reject(new Error('JSSDK_FRAME_DISPOSED'));
    const page = createWindow(
      {
        parent: { setTitle: gone, fitWindow: gone },
        slider: { ...frame.slider, closeSliderAppPage: gone },
      },
      (run) => run(),
    );
    page.setTitle('x');
    page.fit();
    page.close();
    expect(sent).toEqual([]);
  });
});
