/** Where each refusal of the error tables belongs, and refusals that no table names. */
import type { BizprocValues } from '@/entities/bizproc/values';
import { propertiesJson } from '@/entities/bizproc/wire-property';
import { filling, long } from './bizproc-property-probes.ts';

/** By the name a row has among the facts. */
export const places: Readonly<Record<string, readonly [text: string, field: string | null]>> = {
  'a webhook': ['context', null],
  'somebody who is no administrator': ['accessDenied', null],
  'no data': ['noData', null],
  'no code': ['codeEmpty', 'code'],
  'a code with a blank': ['codeWrong', 'code'],
  'a handler by FTP': ['addressProtocol', 'handler'],
  'a handler without a host': ['addressWrong', 'handler'],
  'no name': ['nameEmpty', 'name'],
  'parameters that are no object': ['propertiesWrong', 'properties'],
  'results that are no object': ['propertiesWrong', 'returnProperties'],
  'a parameter whose code begins with a digit': ['keyWrong', 'properties.1.key'],
  'a parameter without a name': ['parameterNameEmpty', 'properties.2.name'],
  'a filter that is a word': ['filterWrong', 'filter'],
  'a document type that is a word': ['documentWrong', 'documentType'],
  'a code that is there': ['codeTaken', 'code'],
  'a race for one code': ['codeTaken', 'code'],
  'a row the table does not take': ['saveError', 'code'],
  'nothing to change': ['nothing', null],
  'a code nobody registered': ['notFound', null],
};

interface Beyond {
  readonly what: string;
  readonly verb: 'add' | 'update';
  readonly form?: Partial<BizprocValues>;
  readonly body: object;
  readonly given?: object;
  readonly text: string;
  readonly field: string | null;
}

export const address = (placementHandler: string) => ({ usesPlacement: true, placementHandler });
const isOn = { USE_PLACEMENT: 'Y' };

/** Of the same app, one of each kind, whichever is asked. */
const twin = {
  APP_ID: 'local.agreement',
  CODE: 'twin',
  HANDLER: 'https://app.example.com/old',
  NAME: { '*': 'Old' },
};

export const beyond: readonly Beyond[] = [
  {
    what: 'a plan without business processes',
    verb: 'update',
    body: { NAME: 'New' },
    given: { bizprocEnabled: false },
    text: 'feature',
    field: null,
  },
  {
    what: 'a settings address without a host',
    verb: 'update',
    form: address('settings.html'),
    body: { ...isOn, PLACEMENT_HANDLER: 'settings.html' },
    text: 'addressWrong',
    field: 'placementHandler',
  },
  {
    what: 'a settings address by FTP',
    verb: 'add',
    form: address('ftp://app.example.com/s'),
    body: { ...isOn, PLACEMENT_HANDLER: 'ftp://app.example.com/s' },
    text: 'addressProtocol',
    field: 'placementHandler',
  },
  {
    what: 'no settings address',
    verb: 'add',
    form: address(''),
    body: isOn,
    text: 'addressWrong',
    field: 'placementHandler',
  },
  {
    what: 'a settings address that is used',
    verb: 'add',
    form: address('https://app.example.com/used'),
    body: { ...isOn, PLACEMENT_HANDLER: 'https://app.example.com/used' },
    text: 'placementTaken',
    field: 'placementHandler',
  },
  {
    what: 'too long an address',
    verb: 'update',
    form: { handler: long(1001, 'https://app.example.com/') },
    body: { HANDLER: long(1001, 'https://app.example.com/') },
    text: 'invalid',
    field: 'handler',
  },
  {
    what: 'too long an address, registered',
    verb: 'add',
    form: { handler: long(1001, 'https://app.example.com/') },
    body: { HANDLER: long(1001, 'https://app.example.com/') },
    text: 'saveError',
    field: 'handler',
  },
  {
    what: 'too large a list',
    verb: 'update',
    form: { properties: filling(65_535) },
    body: { PROPERTIES: propertiesJson(filling(65_535)) },
    text: 'invalid',
    field: null,
  },
  {
    what: 'a code of the other kind',
    verb: 'add',
    body: { CODE: 'twin' },
    given: {
      entities: { activities: ['Y', 'N'].map((IS_ROBOT) => ({ ...twin, IS_ROBOT })) },
    },
    text: 'codeTaken',
    field: 'code',
  },
];
