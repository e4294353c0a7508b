/**
 * BI connectors: shape, limits and warnings.
 * Page: biconnector.connector.update and its siblings; X numbers are the portal's own behaviour.
 */
import * as z from 'zod/mini';
import type { Contract, FieldRule } from '../editing';
import { addressFault, longestAddress } from './addresses';
import { logoFault, longestLogo } from './logo';

/** `type` is STRING or INT; a text, so that a connector of a stranger build can still be read and mended. */
export interface Setting {
  readonly code: string;
  readonly name: string;
  readonly type: string;
}

export type ConnectorValues = Readonly<{
  title: string;
  logo: string;
  description: string;
  sort: number | null;
  urlCheck: string;
  urlTableList: string;
  urlTableDescription: string;
  urlData: string;
  settings: readonly Setting[];
  supportMapping: boolean;
  sourceCode: string;
}>;

export interface Source {
  readonly id: number;
  readonly title: string;
  readonly isActive: boolean;
}

export interface ConnectorContext {
  /** Names that biconnector.connector.fields lists as writable. */
  readonly writable: readonly string[];
  /** Sources built on this connector; null when this person may not read them. */
  readonly sources: readonly Source[] | null;
  /** Highest id of the portal when the form was opened; ids grow. */
  readonly newestId: number;
  /** The logo as the portal has it. */
  readonly storedLogo: string | null;
}

const folder = 'https://apidocs.bitrix24.com/api-reference/biconnector/connector/';
const page = `${folder}biconnector-connector-update.html`;
const endpointsPage = `${folder}index.html`;

export const settingTypes = ['STRING', 'INT'] as const;
/** The column holds 512 characters (X8). */
export const longestTitle = 512;
/**
 * "Less than 512 characters" (page), "max 512" (overview), and the portal takes 512 (X10). 511 is right by all three:
 * docs/decisions/0010-connector-512.md.
 */
export const longestSetting = 511;
/** Overview page: `sourceCode`, at most 64 characters. */
export const longestSourceCode = 64;
/** No range is documented; beyond this the database has no room. */
export const largestSort = 2_147_483_647;

export const endpoints = ['urlCheck', 'urlTableList', 'urlTableDescription', 'urlData'] as const;
export type Endpoint = (typeof endpoints)[number];

const endpoint: FieldRule = {
  send: 'changed',
  isRequired: true,
  maxLength: longestAddress,
  docs: endpointsPage,
};

export const fields: Readonly<Record<keyof ConnectorValues, FieldRule>> = {
  title: { send: 'changed', isRequired: true, maxLength: longestTitle, docs: page },
  logo: { send: 'changed', isRequired: true, docs: page },
  description: { send: 'changed', isRequired: false, docs: page },
  sort: { send: 'changed', isRequired: false, docs: page },
  urlCheck: endpoint,
  urlTableList: endpoint,
  urlTableDescription: endpoint,
  urlData: endpoint,
  // "New list of connection parameters": the whole list (X12).
  settings: { send: 'whole', isRequired: false, docs: endpointsPage },
  // Both only where biconnector.connector.fields lists them.
  supportMapping: { send: 'changed', isRequired: false, docs: endpointsPage },
  sourceCode: {
    send: 'changed',
    isRequired: false,
    maxLength: longestSourceCode,
    docs: endpointsPage,
  },
};

/** A value of another type than the form makes; nobody should ever read it. */
const shape = 'problems.shape';

export const startValues: ConnectorValues = {
  title: '',
  logo: '',
  description: '',
  // Default of the portal (page of add).
  sort: 100,
  urlCheck: '',
  urlTableList: '',
  urlTableDescription: '',
  urlData: '',
  settings: [],
  supportMapping: false,
  sourceCode: '',
};

/** Characters as the portal counts them: a letter outside the basic plane is one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

function atMost(maximum: number, message: string) {
  return z.check<string>(({ value, issues }) => {
    if (lengthOf(value) <= maximum) return;
    issues.push({ code: 'too_big', origin: 'string', maximum, message, input: value });
  });
}

function notBlank(message: string) {
  return z.refine<string>((text) => text.trim().length > 0, message);
}

const problemOfAddress = {
  empty: 'problems.addressEmpty',
  shape: 'problems.addressShape',
  scheme: 'problems.addressScheme',
  login: 'problems.addressLogin',
} as const;

const address = z.string(shape).check(
  z.check(({ value, issues }) => {
    const fault = addressFault(value);
    if (fault === null) return;
    issues.push({ code: 'custom', message: problemOfAddress[fault], input: value });
  }),
  atMost(longestAddress, 'problems.addressLong'),
);

const problemOfLogo = {
  empty: 'problems.logoEmpty',
  shape: 'problems.addressShape',
  scheme: 'problems.logoScheme',
  type: 'problems.logoType',
  base64: 'problems.logoBase64',
} as const;

/** A logo that the portal already holds has proved its length. */
function logo(stored: string | null) {
  return z.string(shape).check(
    z.check(({ value, issues }) => {
      const fault = logoFault(value);
      if (fault !== null) {
        issues.push({ code: 'custom', message: problemOfLogo[fault], input: value });
      } else if (value !== stored && value.length > longestLogo) {
        const message = 'problems.logoLong';
        issues.push({
          code: 'too_big',
          origin: 'string',
          maximum: longestLogo,
          message,
          input: value,
        });
      }
    }),
  );
}

const setting = z.object(
  {
    code: z
      .string(shape)
      .check(notBlank('problems.codeEmpty'), atMost(longestSetting, 'problems.codeLong')),
    name: z
      .string(shape)
      .check(notBlank('problems.nameEmpty'), atMost(longestSetting, 'problems.nameLong')),
    type: z.enum(settingTypes, 'problems.typeUnknown'),
  },
  shape,
);

/** `connection[code]` holds one value: of two rows with one code the later would win without a word. */
const settings = z.array(setting, shape).check(
  z.check(({ value, issues }) => {
    const seen = new Set<string>();
    for (const [index, { code }] of value.entries()) {
      if (seen.has(code)) {
        const path = [index, 'code'];
        issues.push({ code: 'custom', message: 'problems.codeTwice', path, input: value });
      }
      seen.add(code);
    }
  }),
);

export function contract(context: ConnectorContext): Contract {
  return z.object(
    {
      title: z
        .string(shape)
        .check(notBlank('problems.titleEmpty'), atMost(longestTitle, 'problems.titleLong')),
      logo: logo(context.storedLogo),
      description: z.string(shape),
      sort: z
        .int('problems.sortNumber')
        .check(
          z.minimum(-largestSort, 'problems.sortRange'),
          z.maximum(largestSort, 'problems.sortRange'),
        ),
      urlCheck: address,
      urlTableList: address,
      urlTableDescription: address,
      urlData: address,
      settings,
      supportMapping: z.boolean(shape),
      sourceCode: z.string(shape).check(atMost(longestSourceCode, 'problems.sourceCodeLong')),
    },
    shape,
  );
}

const stored = z.object({
  title: z.string(),
  logo: z.string(),
  description: z.string(),
  sort: z.nullable(z.number()),
  urlCheck: z.string(),
  urlTableList: z.string(),
  urlTableDescription: z.string(),
  urlData: z.string(),
  settings: z.array(z.object({ code: z.string(), name: z.string(), type: z.string() })),
  supportMapping: z.boolean(),
  sourceCode: z.string(),
});

/** Values out of a draft or a revision; judged only by shape, the form judges the rest. */
export function revive(values: unknown): ConnectorValues | null {
  const parsed = z.safeParse(stored, values);
  return parsed.success ? parsed.data : null;
}
