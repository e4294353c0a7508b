/** Everything the editor needs of a robot or an activity; the two differ in methods, pages and documents only. */
import type { PortalAnswer } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import type { Editing, Written } from '../editing';
import { adopt } from './adopt';
import { consequences, removal } from './consequences';
import type { BizprocContext } from './context';
import { contract, fieldsOf } from './contract';
import { copyOf } from './copy-of';
import { findCreated, open, read } from './family-client';
import { FamilyForm } from './family-form';
import { FamilyKit, FamilyPreview } from './family-panels';
import { isComplete, unknownFields } from './knowledge';
import { seenText } from './languages';
import { refusalsOf } from './refusals';
import { shown } from './shown';
import { revive } from './stored';
import type { BizprocKind, BizprocValues } from './values';
import { warnings } from './warnings';
import { createCall, methodOf, normal, removeCall, updateCall } from './wire';

const sections = [
  { id: 'general', fields: ['code', 'name', 'description'] },
  { id: 'handler', fields: ['handler', 'authUserId', 'waits'] },
  { id: 'properties', fields: ['properties'] },
  { id: 'results', fields: ['returnProperties'] },
  { id: 'places', fields: ['filter', 'documentType'] },
  { id: 'settings', fields: ['usesPlacement', 'placementHandler'] },
  // The grid shows texts of the fields above once more.
  { id: 'languages', fields: [] },
];

/** In the language of the page, as the list says it; else the text for all, or whatever there is. */
function title({ name, code }: BizprocValues): string {
  const lang = typeof document === 'undefined' ? '' : document.documentElement.lang;
  const seen = seenText(name, lang === '' ? 'en' : lang).text.trim();
  if (seen !== '') return seen;
  const other = typeof name === 'string' ? undefined : Object.values(name).find((text) => text);
  return other ?? code;
}

/** A copy is opened with the context of its original. */
function forNew(context: BizprocContext, id: string | null): BizprocContext {
  return id === null && context.state !== 'new' ? { ...context, state: 'new' } : context;
}

/** The portal answers `true`, and nobody can read back what it stored: it is what was sent. */
function written(
  kind: BizprocKind,
  { result }: PortalAnswer,
  operation: 'create' | 'update',
  sent: BizprocValues,
): Written<BizprocValues> {
  if (result === true) return { id: sent.code, values: sent };
  throw new PortalError({
    kind: 'garbled',
    code: 'not-true',
    said: '',
    method: methodOf(kind, operation === 'create' ? 'add' : 'update'),
    requestId: '',
    status: 200,
    isWrite: true,
  });
}

/** What was not known before nobody brings back. */
function canUndo(before: BizprocValues, after: BizprocValues): boolean {
  const isSame = (field: keyof BizprocValues) =>
    JSON.stringify(before[field]) === JSON.stringify(after[field]);
  return [...unknownFields(before)].every(isSame);
}

export function editingOf(kind: BizprocKind): Editing<BizprocValues, BizprocContext> {
  return {
    sections,
    fields: fieldsOf(kind),
    refusals: refusalsOf(kind),
    Form: FamilyForm,
    panels: [
      { id: 'preview', Panel: FamilyPreview },
      { id: 'kit', Panel: FamilyKit },
    ],
    open: (portal, id, recall) => open(kind, portal, id, recall),
    read: (portal, id, recall) => read(kind, portal, id, recall),
    isRemembered: true,
    adopt: (source, id) => adopt(kind, source, id),
    contextAfter: (context, id, values) => ({
      ...context,
      state: isComplete(values) ? 'known' : 'unknown',
      isUnclear: false,
      placements: [
        ...context.placements.filter((other) => other.kind !== kind || other.code !== id),
        ...(values.usesPlacement === true
          ? [{ kind, code: id, address: values.placementHandler }]
          : []),
      ],
    }),
    contract: (context, id) => contract(forNew(context, id)),
    warnings: (values, context) => warnings(values, context),
    title,
    revive,
    normal,
    copyOf,
    canUndo,
    canRemake: isComplete,
    createCall: (values) => createCall(kind, values),
    updateCall: (id, values, changed) => updateCall(kind, id, values, changed),
    removeCall: (id) => removeCall(kind, id),
    written: (answer, operation, sent) => written(kind, answer, operation, sent),
    findCreated: (portal, values, context) => findCreated(kind, portal, values, context),
    consequences,
    removal,
    shown,
  };
}
