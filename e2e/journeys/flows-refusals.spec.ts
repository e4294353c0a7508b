/**
 * Refusals of tasks.flow.Flow.*, where a person meets them: all have the code 0, so the sentence alone decides, in three languages, in
 * both dialects and both wordings. Every single sentence is in e2e/agreement/task-flow-refusals.test.ts.
 */
import { expect, test } from '../fixtures.ts';
import { FlowPages } from '../pages/flow.ts';
import type { PortalControl } from '../pages/portal-control.ts';
import type { Studio } from '../pages/studio.ts';
import type { Language } from '../pages/words.ts';
import { flowOffice } from './flow-office.ts';

type Told = Readonly<Record<Language, string>>;

const taken: Told = {
  en: 'Another flow already has this name. Choose a different one.',
  ru: 'Такое название уже есть у другого потока. Выберите другое.',
  de: 'Ein anderer Flow trägt diesen Namen schon. Wählen Sie einen anderen.',
};
const noAccess: Told = {
  en: 'The portal says one sentence for three things and does not tell which: the plan has no flows, you are neither creator nor administrator of this flow nor a portal administrator, or the flow is gone.',
  ru: 'Портал отвечает одной фразой на три причины и не говорит, какая из них: в тарифе нет потоков, вы не создатель и не администратор этого потока или портала, либо поток удалён.',
  de: 'Das Portal sagt für drei Dinge denselben Satz und verrät nicht, welches es ist: Der Tarif hat keine Flows, Sie sind weder Ersteller noch Administrator dieses Flows noch Portal-Administrator, oder den Flow gibt es nicht mehr.',
};
const time: Told = {
  en: 'The portal does not take this time. It has to be between 1 hour and 24,830 days.',
  ru: 'Портал не принимает это время. Нужно от 1 часа до 24 830 дней.',
  de: 'Das Portal nimmt diese Zeit nicht an. Sie muss zwischen 1 Stunde und 24.830 Tagen liegen.',
};
const distribution: Told = {
  en: 'The portal does not know this way of distribution. Choose one of the three.',
  ru: 'Портал не знает такого распределения. Выберите одно из трёх.',
  de: 'Das Portal kennt diese Verteilung nicht. Wählen Sie eine der drei.',
};
const unknown: Told = {
  en: 'The portal failed and does not say why. Often a person, a department, the group or the template is gone, or the flow itself. Check them and save again.',
  ru: 'На портале произошла ошибка, причину он не называет. Часто это значит, что больше нет сотрудника, отдела, группы, шаблона или самого потока. Проверьте их и сохраните снова.',
  de: 'Beim Portal ist ein Fehler aufgetreten, und es sagt nicht, warum. Oft gibt es eine Person, eine Abteilung, die Gruppe, die Vorlage oder den Flow selbst nicht mehr. Prüfen Sie das und speichern Sie noch einmal.',
};

const update = 'tasks.flow.Flow.update';

const combinations = [
  ['observed', 'newer', 'en'],
  ['observed', 'older', 'ru'],
  ['observed', 'newer', 'de'],
  ['documented', 'newer', 'ru'],
] as const;

for (const [dialect, build, language] of combinations) {
  test(`each refusal of a flow stands where it belongs, and the next save is not held up by it: ${dialect}, ${build} wording, ${language}`, async ({
    portal,
    studio,
  }) => {
    test.slow();
    await portal.world(flowOffice({ language, flowBuild: build }));
    await portal.dialect(dialect);
    portal.expectRefusals();
    const person = studio.in(language);
    const flows = new FlowPages(person, language);
    await flows.openEditor(517);
    await flows.description.fill('x');
    await fieldsRefused(person, flows, portal, language);
    await unknownError(person, flows, portal, language);
    await planWithoutFlows(person, flows, portal, language);
    await nameTaken(person, flows, portal, language);
  });
}

type Met = readonly [person: Studio, flows: FlowPages, portal: PortalControl, language: Language];

const bodies = [
  ["'plannedCompletionTime': field's value has an invalid value", time],
  ["'distributionType': field's value has an invalid value", distribution],
] as const;

async function fieldsRefused(...[person, flows, portal, language]: Met) {
  for (const [said, told] of bodies) {
    await test.step(`“${said}” stands on its field`, async () => {
      await portal.fault({
        method: update,
        effect: { refuse: { status: 400, error: '0', error_description: said } },
      });
      await person.reviewAndSave();
      const line = person.editor.errorLine(told[language]);
      await expect(line, said).toHaveAttribute('data-origin', 'refused-sentence');
      await expect(flows.description, said).toHaveValue('x');
    });
  }
}

async function unknownError(...[person, , portal, language]: Met) {
  const said = 'Unknown error. [Flow: 223]';
  await test.step(`“${said}” stands on top with the portal’s own words behind it`, async () => {
    await portal.fault({
      method: update,
      effect: { refuse: { status: 400, error: 0, error_description: said } },
    });
    await person.reviewAndSave();
    const sentence = person.editor.refusalSentence(unknown[language]);
    await expect(sentence, said).toHaveAttribute('data-refusal-step', 'sentence');
    await person.shell.openDetails();
    await expect(person.editor.refusal, said).toContainText(said);
  });
}

async function planWithoutFlows(...[person, flows, portal, language]: Met) {
  const name = 'a plan that lost flows stands on top and says what cannot be told';
  await test.step(name, async () => {
    await portal.fault({ method: 'tasks.flow.Flow.get', effect: { delayMs: 1 } });
    await portal.meanwhile(async () => {
      portal.change((world) => {
        world.featureEnabled = false;
      });
      await person.reviewAndSave();
      const sentence = person.editor.refusalSentence(noAccess[language]);
      await expect(sentence, name).toHaveAttribute('data-refusal-step', 'sentence');
    });
    await expect(flows.description, name).toHaveValue('x');
  });
}

async function nameTaken(...[person, flows, portal, language]: Met) {
  const name = 'a name taken between typing and saving stands on the name';
  await test.step(name, async () => {
    await flows.name.fill('Quick');
    portal.change(({ entities }) => {
      Object.assign(entities.flows[1] ?? {}, { name: 'Quick' });
    });
    await portal.fault({
      method: 'tasks.flow.Flow.isExists',
      times: 9,
      effect: { delayMs: 3000 },
    });
    await person.reviewAndSave();
    await expect(flows.name, name).toBeFocused();
    await expect(flows.name, name).toHaveAccessibleDescription(
      new RegExp(taken[language].replaceAll('.', String.raw`\.`)),
    );
    await expect(flows.name, name).toHaveValue('Quick');
  });
}
