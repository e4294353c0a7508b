/** What an attacker inside the page would try first, and how the page's policy answers each. */
import type { Page } from '@playwright/test';

export interface Attempts {
  readonly inlineScript: string;
  readonly inlineHandler: string;
  readonly foreignScript: string;
  readonly evaluatedText: string;
  readonly markupFromText: string;
  readonly ownPolicy: string;
  readonly callElsewhere: string;
}

/** To be tried on a page of its own: the browser writes every attempt into the console. */
export function attempts(page: Page): Promise<Attempts> {
  return page.evaluate(async () => {
    const named = (attempt: () => unknown): string => {
      try {
        attempt();
        return 'it worked';
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    // The browser reports later than it blocks, so each attempt waits for the directive that must have stopped it.
    const reported = async (directive: string, attempt: () => unknown): Promise<string> => {
      const report = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          if (effectiveDirective === directive) resolve(`blocked by ${directive}`);
        });
      });
      return (await attempt()) === 'it worked' ? 'it worked' : report;
    };
    const element = document.createElement('button');
    return {
      inlineScript: await reported('require-trusted-types-for', () => {
        const script = document.createElement('script');
        script.append('document.title = "taken over"');
        document.head.append(script);
        return document.title === 'taken over' ? 'it worked' : 'no';
      }),
      inlineHandler: named(() => element.setAttribute('onclick', 'document.title = ""')),
      foreignScript: named(() => {
        document.createElement('script').src = 'https://elsewhere.example/script.js';
      }),
      evaluatedText: named(() => Reflect.construct(Function, ['return 1'])),
      markupFromText: named(() => {
        element.innerHTML = '<b>text</b>';
      }),
      ownPolicy: named(() => {
        const factory: unknown = Reflect.get(window, 'trustedTypes');
        if (typeof factory !== 'object' || factory === null) return;
        const create: unknown = Reflect.get(factory, 'createPolicy');
        if (typeof create !== 'function') return;
        Reflect.apply(create, factory, ['own', { createHTML: (text: string) => text }]);
      }),
      callElsewhere: await reported('connect-src', () =>
        fetch('http://elsewhere.example/').then(
          () => 'it worked',
          () => 'no',
        ),
      ),
    };
  });
}
