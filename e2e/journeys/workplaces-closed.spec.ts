/** Digital workplaces: who cannot open them, who may not, and what the screen says about it. */
import { expect, test } from '../fixtures.ts';
import type { GivenWorld } from '../portal/core/given.ts';
import { languages, type Language } from '../pages/words.ts';
import { office } from './office.ts';

interface Closed {
  readonly title: Readonly<Record<Language, string>>;
  readonly sentence: Readonly<Record<Language, string>>;
}

const noScope: Closed = {
  title: {
    en: 'Needs the scope “crm”',
    ru: 'Нужно разрешение «crm»',
    de: 'Benötigt die Berechtigung „crm“',
  },
  sentence: {
    en: 'The app was not granted the scope “crm”. An administrator can add it in the app’s settings.',
    ru: 'Приложению не выдано разрешение «crm». Администратор может добавить его в настройках приложения.',
    de: 'Der App fehlt die Berechtigung „crm“. Ein Administrator kann sie in den Einstellungen der App ergänzen.',
  },
};

const noRight: Closed = {
  title: {
    en: 'Needs a right that your account does not have',
    ru: 'Нужно право, которого у вас нет',
    de: 'Benötigt ein Recht, das Ihr Konto nicht hat',
  },
  sentence: {
    en: 'Your account may not change digital workplaces here. It needs the right to administer CRM; an administrator of the portal can grant it.',
    ru: 'Вашей учётной записи нельзя менять цифровые рабочие места. Нужно право администрировать CRM; его может дать администратор портала.',
    de: 'Ihr Konto darf digitale Arbeitsplätze hier nicht ändern. Es braucht das Recht, CRM zu verwalten; ein Administrator des Portals kann es erteilen.',
  },
};

const noRest: Closed = {
  title: {
    en: 'Needs another plan of the portal',
    ru: 'Нужен другой тариф портала',
    de: 'Benötigt einen anderen Tarif des Portals',
  },
  sentence: {
    en: 'REST is available only on commercial plans of Bitrix24. The portal’s administrator can change the plan.',
    ru: 'REST доступен только на коммерческих тарифах Битрикс24. Тариф может сменить администратор портала.',
    de: 'REST gibt es nur in den kostenpflichtigen Tarifen von Bitrix24. Der Administrator des Portals kann den Tarif wechseln.',
  },
};

const notShared: Closed = {
  title: {
    en: 'Needs access to this app',
    ru: 'Нужен доступ к этому приложению',
    de: 'Benötigt Zugriff auf diese App',
  },
  sentence: {
    en: 'The app is installed, but not opened to your account. An administrator can grant access in the app’s settings.',
    ru: 'Приложение установлено, но не открыто вашей учётной записи. Доступ даёт администратор в настройках приложения.',
    de: 'Die App ist installiert, aber für Ihr Konto nicht freigegeben. Ein Administrator kann den Zugriff in den Einstellungen der App erteilen.',
  },
};

interface Case {
  readonly who: string;
  readonly world: GivenWorld;
  readonly closed: Closed;
}

const cases: readonly Case[] = [
  { who: 'an app without the scope crm', world: { scopes: ['user_brief'] }, closed: noScope },
  {
    who: 'an employee without the right to administer CRM',
    world: { user: { id: 2, role: 'employee' } },
    closed: noRight,
  },
  { who: 'a portal whose plan has no REST', world: { restAvailable: false }, closed: noRest },
  { who: 'a person the app is not opened to', world: { allowedUsers: [99] }, closed: notShared },
];

for (const { who, world, closed } of cases) {
  test(`${who} is told what is missing instead of a list, in each language`, async ({
    portal,
    studio,
  }) => {
    portal.expectRefusals();
    for (const language of languages) {
      await test.step(language, async () => {
        await portal.world(office({ ...world, language }));
        const person = studio.in(language);
        await person.openList();
        await expect(person.shell.failure).toContainText(closed.title[language]);
        const sentence = person.shell.sentence(closed.sentence[language]);
        await expect(sentence).toBeVisible();
        await expect(sentence).toHaveAttribute('data-refusal-step', /^(code|sentence|system)$/);
        await expect(person.list.newWorkplace).toBeHidden();
        expect(portal.writes()).toEqual([]);
      });
    }
  });
}

test('a person without the right sees it on the overview, and the list works once it is granted', async ({
  portal,
  studio,
}) => {
  portal.expectRefusals();
  await portal.world(office({ user: { id: 2, role: 'employee' } }));
  await studio.host.open();
  const card = studio.shell.card('Digital workplaces');
  await expect(card).toContainText('Needs a right that your account does not have');
  await card.getByRole('link', { name: 'What is missing' }).click();
  await expect(studio.shell.retry).toBeVisible();
  portal.change(({ entities }) => {
    for (const user of entities.users) user.isCrmAdmin = true;
  });
  await studio.shell.retry.click();
  await expect(studio.list.link('HR')).toBeVisible();
});

test('a person without the right cannot open an editor by its link either', async ({
  portal,
  studio,
}) => {
  portal.expectRefusals();
  await portal.world(office({ user: { id: 2, role: 'employee' } }));
  await studio.openLink(238);
  await expect(studio.shell.sentence(noRight.sentence.en)).toBeVisible();
  await expect(studio.editor.title).toBeHidden();
});

for (const dialect of ['observed', 'documented'] as const) {
  test(`a list whose argument the portal refuses says that the app is at fault (${dialect})`, async ({
    portal,
    studio,
  }) => {
    await portal.world(office());
    await portal.dialect(dialect);
    await portal.fault({
      method: 'crm.automatedsolution.list',
      times: 5,
      effect: {
        refuse: {
          status: 400,
          error: 'INVALID_ARG_VALUE',
          error_description: 'Invalid filter: field is not allowed',
        },
      },
    });
    await studio.openList();
    const sentence = studio.shell.sentence(
      'The portal did not accept how the list was asked for. This is a fault of the app; pass the technical details on.',
    );
    await expect(sentence).toHaveAttribute('data-refusal-step', 'code');
    await studio.shell.openDetails();
    await expect(studio.shell.failure).toContainText('INVALID_ARG_VALUE');
    await expect(studio.shell.failure).toContainText('Invalid filter: field is not allowed');
  });
}
