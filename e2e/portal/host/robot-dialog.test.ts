// @vitest-environment node
/** What a manager sees in the settings of a robot, and what the application is told. */
import { describe, expect, it } from 'vitest';
import { completeWorld } from '../core/given.ts';
import type { PlacedRobot, Row } from '../core/world.ts';
import { cardOf, dialogOf, fieldsOf, settingsOptions } from './robot-dialog.ts';

const USERS = [{ ID: 5, NAME: 'Ann', LAST_NAME: 'Ashdale' }];

function placed(values: PlacedRobot['values'] = {}, more: Partial<PlacedRobot> = {}): PlacedRobot {
  return {
    ID: 1,
    APP_ID: 'local.mine',
    CODE: 'send',
    documentType: 'DEAL',
    stage: 'NEW',
    title: 'Send',
    values,
    ...more,
  };
}

function worldWith(row: Row, placements: Row[] = []) {
  return completeWorld({
    app: { client_id: 'local.mine', id: 7, domain: 'app.example.com' },
    user: { id: 5 },
    entities: {
      users: USERS,
      activities: [{ APP_ID: 'local.mine', CODE: 'send', IS_ROBOT: 'Y', ...row }],
      placements,
    },
  });
}

const SETTINGS = {
  ID: 3,
  APP_ID: 7,
  PLACEMENT: 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG',
  ADDITIONAL: 'send',
  PLACEMENT_HANDLER: 'https://app.example.com/settings?code=send',
};

describe('the fields', () => {
  it.each([
    'bool',
    'date',
    'datetime',
    'double',
    'file',
    'int',
    'select',
    'string',
    'text',
    'user',
  ])('know the type %s', (TYPE) => {
    const [field] = fieldsOf({ PROPERTIES: { a: { NAME: 'A', TYPE } } }, {}, 'en');
    expect(field?.type).toBe(TYPE);
  });

  it.each([undefined, 'nonsense', 'UF:address', 7])(
    'take the type %j for a line of text',
    (TYPE) => {
      expect(fieldsOf({ PROPERTIES: { a: { NAME: 'A', TYPE } } }, {}, 'en')[0]?.type).toBe(
        'string',
      );
    },
  );

  it('carry name and description in the person’s words, the required mark, several values and options', () => {
    const format = {
      NAME: { EN: 'Format', DE: 'Format (de)' },
      DESCRIPTION: { '*': 'Of the file' },
      TYPE: 'select',
      REQUIRED: 'Y',
      MULTIPLE: 'y',
      OPTIONS: { pdf: 'PDF', docx: 'DOCX' },
      DEFAULT: ['pdf', 'docx'],
    };
    expect(fieldsOf({ PROPERTIES: { format } }, {}, 'de')).toEqual([
      {
        code: 'format',
        name: 'Format (de)',
        description: 'Of the file',
        type: 'select',
        isRequired: true,
        isMultiple: true,
        options: [
          ['pdf', 'PDF'],
          ['docx', 'DOCX'],
        ],
        values: ['pdf', 'docx'],
      },
    ]);
  });

  it('show the default until something is saved, and an emptied field stays empty', () => {
    const row = { PROPERTIES: { a: { NAME: 'A', TYPE: 'int', DEFAULT: 3 } } };
    expect(fieldsOf(row, {}, 'en')[0]?.values).toEqual(['3']);
    expect(fieldsOf(row, { a: '9' }, 'en')[0]?.values).toEqual(['9']);
    expect(fieldsOf(row, { a: '' }, 'en')[0]?.values).toEqual([]);
  });

  it('survive what the portal stores without a look (B17)', () => {
    const PROPERTIES = { a: 'text', b: { NAME: ['x'], OPTIONS: 'none', REQUIRED: [] } };
    const [a, b] = fieldsOf({ PROPERTIES }, {}, 'en');
    expect(a).toMatchObject({ name: '', type: 'string' });
    expect(b).toMatchObject({ options: [], isRequired: false });
    expect(fieldsOf({ PROPERTIES: null }, {}, 'en')).toEqual([]);
  });
});

describe('the card', () => {
  it('shows people by name and options by title', () => {
    const PROPERTIES = {
      who: { NAME: 'Who', TYPE: 'user', MULTIPLE: 'Y' },
      format: { NAME: 'Format', TYPE: 'select', OPTIONS: { pdf: 'PDF file' } },
      empty: { NAME: 'Empty' },
    };
    const card = cardOf(
      worldWith({ PROPERTIES }),
      placed({ who: ['user_5', 'user_99'], format: 'pdf' }),
      'en',
    );
    expect(card.values).toEqual([
      { name: 'Who', value: 'Ann Ashdale [5], user_99' },
      { name: 'Format', value: 'PDF file' },
    ]);
  });

  it('names the saved values that a changed registration no longer asks for', () => {
    const world = worldWith({ PROPERTIES: { stays: { NAME: 'Stays' } } });
    expect(cardOf(world, placed({ stays: 'a', gone: 'b' }), 'en')).toMatchObject({
      isGone: false,
      lost: ['gone'],
    });
  });

  it('stands without its registration and keeps its old title; there is nothing to open then', () => {
    const world = worldWith({ CODE: 'another' });
    expect(cardOf(world, placed({ a: 'b' }), 'en')).toEqual({
      id: 1,
      stage: 'NEW',
      title: 'Send',
      isGone: true,
      values: [],
      lost: [],
    });
    expect(dialogOf(world, placed(), 'en')).toBeNull();
  });

  it('is not the robot of another application with the same code', () => {
    expect(cardOf(worldWith({ APP_ID: 'local.other' }), placed(), 'en').isGone).toBe(true);
  });
});

describe('the application’s own settings page', () => {
  const PROPERTIES = {
    text: { NAME: { EN: 'Text' }, TYPE: 'text', REQUIRED: 'Y' },
    copies: { NAME: { EN: 'Copies' }, TYPE: 'string', MULTIPLE: 'Y', DEFAULT: ['a', 'b'] },
  };

  it('opens where a handler is bound to this code, and nowhere else', () => {
    const open = (placements: Row[]) =>
      dialogOf(worldWith({ PROPERTIES }, placements), placed(), 'en')?.placement;
    expect(open([SETTINGS])).toBe('BIZPROC_ACTIVITY_PROPERTIES_DIALOG');
    expect(open([])).toBeNull();
    expect(open([{ ...SETTINGS, ADDITIONAL: 'other' }])).toBeNull();
    expect(open([{ ...SETTINGS, APP_ID: 8 }])).toBeNull();
  });

  it('is told code, properties as they are stored, present values and the document', () => {
    const options = settingsOptions(
      worldWith({ PROPERTIES }, [SETTINGS]),
      placed({ text: 'Hi' }),
      'en',
    );
    expect(options).toMatchObject({
      code: 'send',
      properties: PROPERTIES,
      current_values: { text: 'Hi', copies: ['a', 'b'] },
      document_type: ['crm', 'CCrmDocumentDeal', 'DEAL'],
      document_fields: { TITLE: { Name: 'Name', Type: 'string', Required: 1 } },
      template: { parameters: [], return_activities: [] },
      URI: '/crm/deal/automation/0/',
    });
    expect(options['activity_name']).toMatch(/^A\d{5}_\d{5}_\d{5}_\d{5}$/);
  });

  it('is told empty maps as lists (G9)', () => {
    const options = settingsOptions(worldWith({ PROPERTIES: null }, [SETTINGS]), placed(), 'en');
    expect([options['properties'], options['current_values']]).toEqual([[], []]);
  });

  it('is told what robots before this one on the stage give back', () => {
    const world = worldWith({
      RETURN_PROPERTIES: { state: { NAME: { EN: 'State' }, TYPE: 'int' } },
    });
    world.entities.placedRobots.push(
      placed(),
      placed({}, { ID: 2 }),
      placed({}, { ID: 3, stage: 'DONE' }),
    );
    const told = (ID: number, stage: PlacedRobot['stage']) =>
      settingsOptions(world, placed({}, { ID, stage }), 'en')['template'];
    expect(told(2, 'NEW')).toMatchObject({
      return_activities: [
        { Type: 'send', Title: 'Send', Return: [{ Id: 'state', Name: 'State', Type: 'int' }] },
      ],
    });
    expect(told(3, 'DONE')).toMatchObject({ return_activities: [] });
  });
});
