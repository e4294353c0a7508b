/** A portal into whose records somebody has written what browsers might run or show wrongly. */
import type { Page } from '@playwright/test';
import type { GivenWorld } from '../portal/core/given.ts';
import { connector } from './connector-worlds.ts';
import { activity, automation, rule } from './robot-worlds.ts';

const image = '<img src=x onerror="window.hacked=1">';
const script = '<script>window.hacked=1</script>';
/** What follows is shown backwards: "gnp.exe" reads as "exe.png". */
const backwards = 'invoice\u202Egnp.exe';
const unseen = 'ad\u200Bmin\u2060\uFEFF';
const word = 'W'.repeat(240);
// In two parts, because the linter does not want such an address in one.
const scriptAddress = ['javascript', 'window.hacked=1'].join(':');
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="parent.hacked=1"><script>parent.hacked=1</script></svg>`;
const pictureWithScript = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

/** In every list some row holds this. */
export const mark = 'window.hacked';
const nasty = [image, script, backwards, unseen, word, scriptAddress, `"'\`{{7*7}}`];

const property = (NAME: unknown, more: object = {}) => ({ NAME, TYPE: 'string', ...more });

function robot(code: string, name: string) {
  return rule(code, {
    NAME: { '*': name, DE: image },
    DESCRIPTION: { '*': `${script} ${word}` },
    HANDLER: 'https://app.example.com/h?x=<script>',
    PROPERTIES: {
      one: property(image, { DESCRIPTION: script, DEFAULT: scriptAddress }),
      two: property(backwards, { TYPE: 'select', OPTIONS: { [image]: script, b: word } }),
      three: property(word, { TYPE: 'text', DEFAULT: image }),
      four: property(unseen, { TYPE: 'bool' }),
    },
    RETURN_PROPERTIES: { out: property(script) },
  });
}

export function hostileWorld(): GivenWorld {
  const known = [
    ...nasty.map((name, at) => robot(`robot${at}`, name)),
    activity('activity0', { NAME: { '*': image } }),
  ];
  const world = automation({ known });
  const flow = {
    description: script,
    creatorId: 1,
    ownerId: 1,
    groupId: 178,
    templateId: 0,
    efficiency: 100,
    active: true,
    plannedCompletionTime: 7200,
    distributionType: 'manually',
    responsibleList: [['user', '1']],
    taskCreators: [['meta-user', 'all-users']],
    responsibleCanChangeDeadline: false,
    matchWorkTime: true,
    notifyAtHalfTime: false,
    taskControl: false,
    notifyOnQueueOverflow: null,
    notifyOnTasksInProgressOverflow: null,
    notifyWhenEfficiencyDecreases: null,
  };
  return {
    ...world,
    entities: {
      ...world.entities,
      automatedSolutions: nasty.map((title, at) => ({ id: 238 + at, title, typeIds: [] })),
      connectors: nasty.map((title, at) =>
        connector(4 + at, {
          title,
          description: `${image} ${script} ${word}`,
          logo: at % 2 === 0 ? pictureWithScript : scriptAddress,
          urlCheck: at % 2 === 0 ? scriptAddress : 'https://bi.example.com/<script>',
          settings: [{ name: image, code: script, type: 'STRING' }],
        }),
      ),
      groups: [{ ID: 178, NAME: image, memberIds: [1] }],
      flows: nasty.map((name, at) => ({ ...flow, id: 517 + at, name })),
      tasks: nasty.map((title, at) => ({ id: 900 + at, title, flowId: 517 + at, createdBy: 1 })),
    },
  };
}

/** What markup, had any of it been taken for markup, would have left behind in one of the frames. */
export async function traces(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const traces: string[] = [];
        if (Reflect.get(window, 'hacked') !== undefined) traces.push('a script ran');
        for (const element of document.querySelectorAll('*')) {
          for (const { name, value } of element.attributes) {
            const isAddress = ['href', 'src', 'action', 'formaction', 'data'].includes(name);
            // oxlint-disable-next-line no-script-url -- this is what is looked for
            const isScript = value.trim().toLowerCase().startsWith('javascript:');
            if (isAddress && isScript) traces.push(`${element.tagName} ${name}=${value}`);
            if (name.startsWith('on')) traces.push(`${element.tagName} ${name}`);
            if (name === 'srcdoc') traces.push(`${element.tagName} srcdoc`);
          }
          const isSvgPage = ['OBJECT', 'EMBED', 'IFRAME'].includes(element.tagName);
          if (isSvgPage && element.outerHTML.includes('data:image'))
            traces.push('a picture as a page');
        }
        return traces;
      }),
    ),
  );
  return found.flat();
}
