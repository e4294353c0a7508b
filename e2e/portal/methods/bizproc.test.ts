// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { NEW, RuleBench } from './bizproc-given-for-test.ts';

const VALIDATION = 'ERROR_ACTIVITY_VALIDATION_FAILURE';
const SETTINGS = { USE_PLACEMENT: 'Y', PLACEMENT_HANDLER: 'https://app.example.com/settings' };
const OWNED = ['robot', 'activity'].flatMap((kind) =>
  ['add', 'update', 'list', 'delete'].map((verb) => `bizproc.${kind}.${verb}`),
);

let bench: RuleBench;
beforeEach(() => {
  bench = new RuleBench();
});

describe('who may call', () => {
  it.each(OWNED)('%s wants an application before it looks at anything (B1)', (method) => {
    expect(bench.told(method, {}, { app: null, userId: 4 })).toEqual([
      403,
      'ACCESS_DENIED',
      'Access denied! Application context required',
    ]);
  });

  it.each(OWNED)('%s wants an administrator before it looks at the data (B2)', (method) => {
    const told = bench.told(method, {}, { userId: 4 });
    expect(told).toEqual([403, 'ACCESS_DENIED', 'Access denied!']);
  });

  it.each([...OWNED, 'bizproc.event.send', 'bizproc.activity.log'])(
    '%s does not exist on a plan without the feature (B30)',
    (method) => {
      const poor = new RuleBench({ bizprocEnabled: false });
      const told = poor.told(method, NEW, { userId: 4 });
      expect(told).toEqual([404, 'ERROR_METHOD_NOT_FOUND', 'Method not found!']);
    },
  );
});

describe('one code space for both kinds (B8, B28)', () => {
  it('refuses a robot’s code to an activity and the other way round', () => {
    const sentence = 'Activity or Robot already installed!';
    for (const [method, CODE] of [
      ['bizproc.activity.add', 'rob'],
      ['bizproc.robot.add', 'act'],
    ] as const) {
      expect(bench.told(method, { ...NEW, CODE })).toEqual([
        400,
        'ERROR_ACTIVITY_ALREADY_INSTALLED',
        sentence,
      ]);
    }
  });

  it('lists, changes and deletes only its own kind and only its own application’s', () => {
    expect(bench.call('bizproc.robot.list').result).toEqual(['rob']);
    expect(bench.call('bizproc.activity.list').result).toEqual(['act']);
    const { other } = bench;
    expect(bench.call('bizproc.robot.list', {}, { app: other }).result).toEqual(['foreign']);
    for (const CODE of ['act', 'foreign', 'ROB', 'missing']) {
      expect(bench.refuse('bizproc.robot.delete', { CODE }).code).toBe('ERROR_ACTIVITY_NOT_FOUND');
      expect(bench.toldOnUpdate({ NAME: 'x' }, CODE)[1]).toBe('ERROR_ACTIVITY_NOT_FOUND');
    }
  });

  it('lets two applications use one code and tells their rows apart', () => {
    bench.call('bizproc.robot.add', { ...NEW, CODE: 'foreign' });
    bench.update({ NAME: 'Ours' }, 'foreign');
    expect(bench.row('foreign')['NAME']).toEqual({ '*': 'Ours' });
    expect(bench.row('foreign', 'local.other')['NAME']).toEqual({ '*': 'Old' });
    bench.call('bizproc.robot.delete', { CODE: 'foreign' });
    expect(bench.call('bizproc.robot.list', {}, { app: bench.other }).result).toEqual(['foreign']);
  });

  it('frees the code of a deleted robot for an activity', () => {
    expect(bench.call('bizproc.robot.delete', { code: 'rob' }).result).toBe(true);
    expect(bench.call('bizproc.activity.add', { ...NEW, CODE: 'rob' }).result).toBe(true);
  });
});

describe('add', () => {
  it('looks at the parts in the portal’s order: each mended part uncovers the next (B24)', () => {
    const wrong = {
      CODE: 'rob',
      HANDLER: 'nothing',
      NAME: '',
      PROPERTIES: 'x',
      RETURN_PROPERTIES: 'x',
      DOCUMENT_TYPE: '',
      FILTER: 'x',
      USE_PLACEMENT: 'Y',
    };
    const mended = [
      [{ CODE: 'a b' }, 'Wrong activity code!'],
      [{}, 'Wrong handler URL'],
      [{ HANDLER: 'https://app.example.com/h' }, 'Empty activity NAME!'],
      [{ NAME: 'N' }, 'Wrong properties array!'],
      [{ PROPERTIES: {} }, 'Wrong properties array!'],
      [{ RETURN_PROPERTIES: [] }, 'Wrong activity DOCUMENT_TYPE!'],
      [{ DOCUMENT_TYPE: ['E', 'T'] }, 'Wrong activity FILTER!'],
      [{ FILTER: [] }, 'Activity or Robot already installed!'],
      [{ CODE: 'fresh' }, 'Wrong handler URL'],
    ] as const;
    let data: object = wrong;
    const told = mended.map(([mend]) => {
      data = { ...data, ...mend, ...('CODE' in mend ? {} : { CODE: 'rob' }) };
      return bench.refuse('bizproc.activity.add', { ...data }).message;
    });
    expect(told).toEqual(mended.map(([, sentence]) => sentence));
    const whole = { ...data, PLACEMENT_HANDLER: 'https://app.example.com/settings' };
    expect(bench.call('bizproc.activity.add', whole).result).toBe(true);
  });

  it('asks a robot’s document type only in the dialect of the docs', () => {
    const data = { ...NEW, DOCUMENT_TYPE: 'crm' };
    const documented = bench.refuse('bizproc.robot.add', data, { dialect: 'documented' });
    expect(documented.message).toBe('Wrong activity DOCUMENT_TYPE!');
    expect(bench.call('bizproc.robot.add', data).result).toBe(true);
  });

  it.each([
    ['code', { CODE: `a${'b'.repeat(128)}` }],
    ['handler', { HANDLER: `https://app.example.com/${'h'.repeat(977)}` }],
    ['list of parameters', { PROPERTIES: { a: { NAME: 'x'.repeat(65_500) } } }],
  ])('saves nothing when the %s is too long, and takes the slider back (B26)', (_name, part) => {
    const before = structuredClone(bench.world.entities.activities);
    const told = bench.told('bizproc.robot.add', { ...NEW, ...SETTINGS, ...part });
    expect(told).toEqual([400, 'ERROR_ACTIVITY_ADD_FAILURE', 'Activity save error!']);
    expect(bench.world.entities.activities).toEqual(before);
    expect(bench.settings).toEqual([]);
  });

  it('takes what just fits: 128 and 1000 characters, 65534 bytes (B26)', () => {
    const HANDLER = `https://app.example.com/${'h'.repeat(976)}`;
    expect(HANDLER).toHaveLength(1000);
    // a:1:{s:1:"a";a:1:{s:4:"NAME";s:65488:"…";}} has 42 bytes around the text.
    const PROPERTIES = { a: { NAME: 'x'.repeat(65_534 - 42) } };
    const data = { ...NEW, CODE: 'c'.repeat(128), HANDLER, PROPERTIES };
    expect(bench.call('bizproc.robot.add', data).result).toBe(true);
    PROPERTIES.a.NAME += 'x';
    expect(bench.refuse('bizproc.robot.add', { ...NEW, PROPERTIES }).message).toBe(
      'Activity save error!',
    );
  });

  it('gives each settings slider its own address, also across both kinds (B25)', () => {
    bench.call('bizproc.robot.add', { ...NEW, ...SETTINGS });
    expect(bench.settings).toEqual([['new', SETTINGS.PLACEMENT_HANDLER]]);
    const told = bench.told('bizproc.activity.add', { ...NEW, ...SETTINGS, CODE: 'second' });
    expect(told).toEqual([
      400,
      'ERROR_CORE',
      'Unable to set placement handler: Handler already binded',
    ]);
    const elsewhere = { ...NEW, ...SETTINGS, CODE: 'second' };
    expect(bench.call('bizproc.robot.add', elsewhere, { app: bench.other }).result).toBe(true);
    bench.call('bizproc.robot.delete', { CODE: 'new' });
    expect(bench.settings).toEqual([['second', SETTINGS.PLACEMENT_HANDLER]]);
  });

  it('refuses no data at all, and an empty code in every form PHP knows (B6)', () => {
    expect(bench.told('bizproc.robot.add')).toEqual([400, VALIDATION, 'Empty data!']);
    for (const CODE of [undefined, null, '', '0', 0, [], {}, false]) {
      expect(bench.refuse('bizproc.robot.add', { ...NEW, CODE }).message).toBe(
        'Empty activity code!',
      );
    }
  });
});

describe('answers of a waiting robot’s handler', () => {
  const event_token = `w|A1|e.${'0'.repeat(64)}`;

  it('takes values and log lines from anybody, also by webhook', () => {
    const anybody = { app: null, userId: 4 };
    const values = { Event_Token: event_token, RETURN_VALUES: { a: 1 } };
    expect(bench.call('bizproc.event.send', values, anybody).result).toBe(true);
    const line = { event_token, log_message: 'Done' };
    expect(bench.call('bizproc.activity.log', line, anybody).result).toBe(true);
  });

  it.each([undefined, '', 'w|A1|e', `w|A1.${'0'.repeat(64)}`, [[event_token]]])(
    'refuses the token %j, before it misses the message',
    (token) => {
      for (const method of ['bizproc.event.send', 'bizproc.activity.log']) {
        const told = bench.told(method, { EVENT_TOKEN: token });
        expect(told).toEqual([403, 'ACCESS_DENIED', 'Access denied!']);
      }
    },
  );

  it('wants something to log', () => {
    expect(bench.told('bizproc.activity.log', { event_token, LOG_MESSAGE: '0' })).toEqual([
      400,
      'ERROR_EMPTY_LOG_MESSAGE',
      'Empty log message!',
    ]);
  });
});
