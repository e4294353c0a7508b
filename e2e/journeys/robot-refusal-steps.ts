/** The ways into a refusal of one form: ordered by the sentence, or by what changes in the portal while the form is open. */
import { expect, test } from '../fixtures.ts';
import type { PortalControl } from '../pages/portal-control.ts';
import type { RobotKind, RobotPages } from '../pages/robots.ts';
import type { Language } from '../pages/words.ts';
import { methodOf } from './robot-sends.ts';
import { robotRefusals } from './robot-refusal-words.ts';
import {
  orderedRefusals,
  refusalsOfSettings,
  type Dialect,
  type RobotRefusal,
} from './robot-refusals.ts';
import { registered } from './robot-worlds.ts';

const dialects: readonly Dialect[] = ['observed', 'documented'];
const takenAddress = 'https://app.example.com/settings/slider';

/** The rows that refusals name. */
export const fields = {
  PROPERTIES: {
    first: { NAME: 'First', TYPE: 'string' },
    second: { NAME: 'Second', TYPE: 'string' },
  },
  RETURN_PROPERTIES: { answer: { NAME: 'Answer', TYPE: 'string' } },
};

/** A new record with these rows, filled in well. */
export const fresh = JSON.stringify({
  CODE: 'fresh',
  HANDLER: 'https://app.example.com/fresh',
  AUTH_USER_ID: 1,
  USE_SUBSCRIPTION: 'Y',
  NAME: 'Fresh',
  ...fields,
  DOCUMENT_TYPE: ['crm', 'CCrmDocumentDeal', 'DEAL'],
  FILTER: { INCLUDE: [['crm']] },
});

/** One form of one kind in one language, and what its button calls. */
export interface Met {
  readonly portal: PortalControl;
  readonly robots: RobotPages;
  readonly kind: RobotKind;
  readonly verb: 'add' | 'update';
  readonly language: Language;
}

/** By keyboard: a click first waits until nothing moves, which is half the time of 250 saves. */
async function save({ robots, verb }: Met): Promise<void> {
  const { editor, review } = robots.studio;
  await robots.later();
  await (verb === 'add' ? editor.reviewNew : editor.review).press('Enter');
  await (verb === 'add' ? review.create : review.save).press('Enter');
}

/** The sentence stands on its field, which has the focus, or on top; what was typed is still there. */
async function told({ robots, language }: Met, refusal: Omit<RobotRefusal, 'error' | 'said'>) {
  const { words, at, step } = refusal;
  const expected = robotRefusals[words][language];
  const { editor } = robots.studio;
  await expect(editor.refusalSentence(expected), words).toHaveAttribute('data-refusal-step', step);
  if (at === null) return;
  await expect(editor.errorLine(expected), words).toHaveAttribute('data-origin', `refused-${step}`);
  // One field without the focus does not hide the others.
  await expect.soft(at(robots), words).toBeFocused({ timeout: 3000 });
}

async function ordered(met: Met, refusal: RobotRefusal, dialect: Dialect) {
  const { error, said, status } = refusal;
  const error_description = typeof said === 'string' ? said : said[dialect];
  await test.step(`${error}: ${error_description}`, async () => {
    const refuse = { status: status?.[dialect] ?? 400, error, error_description };
    await met.portal.fault({ method: methodOf(met.kind, met.verb), effect: { refuse } });
    await save(met);
    await told(met, refusal);
  });
}

/** Sentences that are the same in both dialects are ordered once. */
export async function allOrdered(met: Met) {
  const rows = orderedRefusals.filter(({ during }) => (during ?? met.verb) === met.verb);
  for (const dialect of dialects) {
    for (const row of rows) {
      if (dialect === 'observed' || typeof row.said !== 'string') await ordered(met, row, dialect);
    }
  }
}

/** A right lost and a plan changed while the form was open. */
export async function portalChanges(met: Met) {
  const { portal } = met;
  for (const dialect of dialects) {
    await portal.dialect(dialect);
    await test.step(`${dialect}: the person is no administrator any more`, async () => {
      await portal.meanwhile(async () => {
        loseRights(met);
        await save(met);
        await told(met, { words: 'right', at: null, step: 'code' });
      });
    });
    await test.step(`${dialect}: the plan has no automation any more`, async () => {
      portal.change((world) => {
        world.bizprocEnabled = false;
      });
      await save(met);
      await told(met, { words: 'feature', at: null, step: 'code' });
      portal.change((world) => {
        world.bizprocEnabled = true;
      });
    });
  }
}

/** Bo is faster: right before our write the portal executes his. */
export async function boIsFaster(met: Met) {
  const { portal, kind } = met;
  const before = registered(portal);
  const other = kind === 'robots' ? 'activities' : 'robots';
  for (const dialect of dialects) {
    await portal.dialect(dialect);
    await test.step(`${dialect}: somebody else ${met.verb === 'add' ? 'takes the code' : 'removes it'}`, async () => {
      const write =
        met.verb === 'add'
          ? { method: methodOf(other, 'add'), params: JSON.parse(fresh) }
          : {
              method: methodOf(met.kind, met.verb).replace('update', 'delete'),
              params: { CODE: codeOf(kind) },
            };
      await portal.fault({ method: methodOf(met.kind, met.verb), effect: { someoneElse: write } });
      await save(met);
      if (met.verb === 'add')
        await told(met, { words: 'codeTaken', at: ({ code }) => code, step: 'code' });
      else await told(met, { words: 'notFound', at: null, step: 'code' });
      portal.change(({ entities }) => {
        entities.activities = structuredClone([...before]);
      });
    });
  }
}

/** An address of a settings page that another record has. */
export async function settingsPage(met: Met) {
  const { portal, robots } = met;
  await robots.ownPage.check();
  await robots.placementHandler.fill(takenAddress);
  for (const dialect of dialects) {
    await portal.dialect(dialect);
    await test.step(`${dialect}: the settings page is somebody else’s`, async () => {
      await save(met);
      await told(met, {
        words: 'placementTaken',
        at: ({ placementHandler }) => placementHandler,
        step: 'sentence',
      });
    });
    for (const row of refusalsOfSettings) {
      if (dialect === 'observed') await ordered(met, row, dialect);
    }
  }
}

function loseRights({ portal }: Met): void {
  portal.change(({ entities }) => {
    for (const user of entities.users) user.isAdmin = false;
  });
}

/** The list and the question before a removal say the same; what somebody else removed first is simply gone. */
export async function listAndRemoval(met: Met) {
  const { portal, robots, kind, language } = met;
  const { list, removal, shell } = robots.studio;
  const expected = robotRefusals.right[language];
  await test.step('a person without the right reads so instead of a list', async () => {
    await portal.meanwhile(async () => {
      loseRights(met);
      await robots.goToList(kind === 'robots' ? 'activities' : 'robots');
      await expect(shell.failure).toContainText(expected);
    });
  });
  await test.step('and in the question before a removal', async () => {
    await robots.goToList(kind);
    await list.choose(titleOf(kind), 'remove');
    await expect(removal.removeNow).toBeVisible();
    await portal.meanwhile(async () => {
      loseRights(met);
      await robots.later();
      await removal.removeNow.click();
      const sentence = removal.sentence(expected);
      await expect(sentence).toHaveAttribute('data-refusal-step', 'code');
    });
  });
  await test.step('somebody else removes it a moment before: it is gone, as wanted', async () => {
    const before = registered(portal);
    const method = methodOf(met.kind, met.verb).replace('update', 'delete');
    const byBo = { method, params: { CODE: codeOf(kind) } };
    await portal.fault({ method, effect: { someoneElse: byBo } });
    await removal.removeNow.click();
    await expect(removal.dialog).toBeHidden();
    await expect(list.link(titleOf(kind))).toBeHidden();
    portal.change(({ entities }) => {
      entities.activities = structuredClone([...before]);
    });
  });
}

function titleOf(kind: RobotKind): string {
  return kind === 'robots' ? 'Send an SMS' : 'Ask the bank';
}

export function codeOf(kind: RobotKind): string {
  return kind === 'robots' ? 'sms' : 'bank';
}
