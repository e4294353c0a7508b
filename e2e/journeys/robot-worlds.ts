/** Portals with robots and activities that the app remembers, and some that it does not. */
import type { GivenWorld } from '../portal/core/given.ts';
import type { Row } from '../portal/core/world.ts';
import { registrationOf, storageOf } from '../portal/worlds/app-memory.ts';
import type { PortalControl } from '../pages/portal-control.ts';
import type { Language } from '../pages/words.ts';

const appId = 'local.stand-in';
const ann = { id: 1, name: 'Ann Lee' };

/** A robot as the portal keeps it: keys in capitals, one text for everybody under `*`. */
export function rule(CODE: string, change: Row = {}): Row {
  return {
    APP_ID: appId,
    CODE,
    IS_ROBOT: 'Y',
    HANDLER: `https://app.example.com/${CODE}`,
    AUTH_USER_ID: 1,
    USE_SUBSCRIPTION: 'Y',
    USE_PLACEMENT: 'N',
    NAME: { '*': 'Send an SMS' },
    DESCRIPTION: { '*': 'Through the company’s own server' },
    PROPERTIES: {
      phone: { NAME: 'Phone', TYPE: 'string', REQUIRED: 'Y', MULTIPLE: 'N' },
      text: { NAME: 'Text', TYPE: 'text', REQUIRED: 'N', MULTIPLE: 'N' },
    },
    RETURN_PROPERTIES: { state: { NAME: 'State', TYPE: 'string' } },
    DOCUMENT_TYPE: ['crm', 'CCrmDocumentDeal', 'DEAL'],
    FILTER: { INCLUDE: [['crm', 'CCrmDocumentDeal']] },
    ...change,
  };
}

export function activity(CODE: string, change: Row = {}): Row {
  return rule(CODE, { IS_ROBOT: 'N', NAME: { '*': 'Ask the bank' }, ...change });
}

/** The body of an add with every setting, as code of a developer has it. */
export const reminder = {
  CODE: 'remind',
  HANDLER: 'https://app.example.com/remind',
  AUTH_USER_ID: 2,
  USE_SUBSCRIPTION: 'Y',
  NAME: { en: 'Remind', de: 'Erinnern' },
  DESCRIPTION: 'Writes to somebody',
  PROPERTIES: {
    whom: { Name: 'Whom', Type: 'user', Required: 'Y', Multiple: 'N' },
    way: { Name: 'How', Type: 'select', Options: { sms: 'SMS', mail: 'E-mail' }, Default: 'mail' },
  },
  RETURN_PROPERTIES: { moment: { Name: 'When', Type: 'datetime' } },
  DOCUMENT_TYPE: ['crm', 'CCrmDocumentDeal', 'DEAL'],
  FILTER: { INCLUDE: [['crm']], EXCLUDE: ['box'] },
  USE_PLACEMENT: 'Y',
  PLACEMENT_HANDLER: 'https://app.example.com/settings',
};

/** Nothing but what has to be there. */
export const bare: Row = {
  DESCRIPTION: null,
  DOCUMENT_TYPE: [],
  FILTER: {},
  PROPERTIES: {},
  RETURN_PROPERTIES: {},
};

interface Office {
  readonly known?: readonly Row[];
  /** Registered by other means: the app remembers nothing of them. */
  readonly unknown?: readonly Row[];
  readonly language?: Language;
}

/** Ann, who sits there, and Bo administer the portal; Cy does not. Settings pages have addresses of their own. */
export function automation({
  known = [rule('sms'), activity('bank')],
  unknown = [],
  language = 'en',
}: Office = {}): GivenWorld {
  const address = (row: Row) => `https://app.example.com/settings/${String(row['CODE'])}`;
  const changes = known.map((row) => registrationOf(row, address(row), ann));
  return {
    language,
    user: { id: 1, role: 'admin' },
    app: {
      client_id: appId,
      id: 7,
      domain: '127.0.0.1',
      version: 1,
      installed: true,
      installUrl: false,
    },
    entities: {
      users: [
        { ID: 1, NAME: 'Ann', LAST_NAME: 'Lee', isAdmin: true },
        { ID: 2, NAME: 'Bo', LAST_NAME: 'Mai', isAdmin: true },
        { ID: 5, NAME: 'Cy', LAST_NAME: 'Oak' },
      ],
      spaTypes: [{ id: 158, title: 'Trainings', entityTypeId: 1036 }],
      activities: [...known, ...unknown].map((row) => structuredClone(row)),
      placements: [...known, ...unknown]
        .filter((row) => row['USE_PLACEMENT'] === 'Y')
        .map((row, at) => ({
          ID: at + 101,
          APP_ID: 7,
          PLACEMENT: 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG',
          ADDITIONAL: row['CODE'],
          PLACEMENT_HANDLER: address(row),
        })),
      entityStores: [storageOf(appId, changes, '2026-08-31T09:00:00.000Z')],
    },
  };
}

/** Everything that is registered, by code. */
export function registered(portal: PortalControl): readonly Row[] {
  let found: readonly Row[] = [];
  portal.change(({ entities }) => {
    found = structuredClone(entities.activities).toSorted((one, other) =>
      String(one['CODE']).localeCompare(String(other['CODE'])),
    );
  });
  return found;
}

/** One registration in the portal's books; empty when there is none. */
export function registration(portal: PortalControl, code: string): Row {
  return registered(portal).find((row) => row['CODE'] === code) ?? {};
}

/** Bo sits down at the portal; pages that are open stay Ann's. */
export function boSitsDown(portal: PortalControl): void {
  portal.change((world) => {
    world.user = { id: 2 };
  });
}
