/** The world the tests of robots and activities begin in, and short forms of their calls. */
import type { Row } from '../core/world.ts';
import { bizprocMethods } from './bizproc.ts';
import { Bench } from './call-for-test.ts';

const OTHER_APP = { client_id: 'local.other', id: 9, domain: 'other.example.com' };

/** A registration of the application under test, unless `more` says otherwise. */
export function registered(CODE: string, IS_ROBOT: 'Y' | 'N', more: Row = {}): Row {
  return {
    APP_ID: 'local.mine',
    CODE,
    IS_ROBOT,
    HANDLER: 'https://app.example.com/old',
    AUTH_USER_ID: 1,
    USE_SUBSCRIPTION: 'Y',
    USE_PLACEMENT: 'N',
    NAME: { '*': 'Old' },
    DESCRIPTION: { '*': 'Text' },
    PROPERTIES: { a: { NAME: 'A', TYPE: 'string' } },
    RETURN_PROPERTIES: null,
    DOCUMENT_TYPE: ['crm', 'CCrmDocumentDeal', 'DEAL'],
    FILTER: { EXCLUDE: ['box'] },
    ...more,
  };
}

export const NEW = { CODE: 'new', HANDLER: 'https://app.example.com/h', NAME: 'New' };

/** `rob` and `act` are ours, `foreign` is another application's; 1 is an administrator, 4 is not. */
export class RuleBench extends Bench {
  readonly other = OTHER_APP;

  constructor(more: object = {}) {
    super(bizprocMethods, {
      app: { client_id: 'local.mine', id: 7, domain: 'app.example.com' },
      user: { id: 1, role: 'admin' },
      entities: {
        users: [{ ID: 4 }],
        activities: [
          registered('rob', 'Y'),
          registered('act', 'N'),
          registered('foreign', 'Y', { APP_ID: OTHER_APP.client_id }),
        ],
      },
      ...more,
    });
  }

  row(code: string, clientId = 'local.mine'): Row {
    const found = this.world.entities.activities.find(
      (row) => row['CODE'] === code && row['APP_ID'] === clientId,
    );
    if (found === undefined) throw new Error(`${clientId} has no ${code}.`);
    return found;
  }

  /** Code and address of every settings slider. */
  get settings(): unknown[] {
    return this.world.entities.placements.map((row) => [
      row['ADDITIONAL'],
      row['PLACEMENT_HANDLER'],
    ]);
  }

  update(fields: unknown, code: unknown = 'rob') {
    return this.call('bizproc.robot.update', { CODE: code, FIELDS: fields }).result;
  }

  /** Status, code and sentence of a refused call. */
  told(...args: Parameters<Bench['call']>): [number, string | number, string] {
    const { status, code, message } = this.refuse(...args);
    return [status, code, message];
  }

  toldOnUpdate(fields: unknown, code: unknown = 'rob') {
    return this.told('bizproc.robot.update', { CODE: code, FIELDS: fields });
  }
}
