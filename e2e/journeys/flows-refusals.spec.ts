/**
 * Refusals of tasks.flow.Flow.*, where a person meets them: all have the code 0, so the sentence alone decides, in three languages, in
 * both dialects and both wordings. Every single sentence is in e2e/agreement/task-flow-refusals.test.ts.
 */
import { expect, test } from '../fixtures.ts';
import { FlowPages } from '../pages/flow.ts';
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
  ['documented', 'newer', 'en'],
  ['documented', 'newer', 'ru'],
] as const;

for (const [dialect, build, language] of combinations) {
  test.describe(`${dialect}, ${build} wording, ${language}`, () => {
    test.beforeEach(async ({ portal }) => {
      await portal.world(flowOffice({ language, flowBuild: build }));
      await portal.dialect(dialect);
      portal.expectRefusals();
    });

    test('a name taken between typing and saving stands on the name', async ({
      portal,
      studio,
    }) => {
      const person = studio.in(language);
      const flows = new FlowPages(person, language);
      await flows.openEditor(517);
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
      await expect(flows.name).toBeFocused();
      await expect(flows.name).toHaveAccessibleDescription(
        new RegExp(taken[language].replaceAll('.', String.raw`\.`)),
      );
      await expect(flows.name).toHaveValue('Quick');
    });

    test('a plan that lost flows stands on top and says what cannot be told', async ({
      portal,
      studio,
    }) => {
      const person = studio.in(language);
      const flows = new FlowPages(person, language);
      await flows.openEditor(517);
      await flows.description.fill('x');
      await portal.fault({ method: 'tasks.flow.Flow.get', effect: { delayMs: 1 } });
      portal.change((world) => {
        world.featureEnabled = false;
      });
      await person.reviewAndSave();
      await expect(person.editor.refusalSentence(noAccess[language])).toHaveAttribute(
        'data-refusal-step',
        'sentence',
      );
      await expect(flows.description).toHaveValue('x');
    });

    const bodies = [
      ["'plannedCompletionTime': field's value has an invalid value", time],
      ["'distributionType': field's value has an invalid value", distribution],
    ] as const;
    for (const [said, told] of bodies) {
      test(`“${said}” stands on its field`, async ({ portal, studio }) => {
        const person = studio.in(language);
        const flows = new FlowPages(person, language);
        await flows.openEditor(517);
        await flows.description.fill('x');
        await portal.fault({
          method: update,
          effect: { refuse: { status: 400, error: '0', error_description: said } },
        });
        await person.reviewAndSave();
        await expect(person.editor.errorLine(told[language])).toHaveAttribute(
          'data-origin',
          'refused-sentence',
        );
        await expect(flows.description).toHaveValue('x');
      });
    }

    test('an unknown error stands on top with the portal’s own words behind it', async ({
      portal,
      studio,
    }) => {
      const person = studio.in(language);
      const flows = new FlowPages(person, language);
      await flows.openEditor(517);
      await flows.description.fill('x');
      const said = 'Unknown error. [Flow: 223]';
      await portal.fault({
        method: update,
        effect: { refuse: { status: 400, error: 0, error_description: said } },
      });
      await person.reviewAndSave();
      await expect(person.editor.refusalSentence(unknown[language])).toHaveAttribute(
        'data-refusal-step',
        'sentence',
      );
      await person.shell.openDetails();
      await expect(person.editor.refusal).toContainText(said);
    });
  });
}
