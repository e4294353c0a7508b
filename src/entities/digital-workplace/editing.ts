import type { Editing } from '../editing';
import { findCreated, open, read } from './client';
import { canUndo, consequences, removal } from './consequences';
import {
  contract,
  fields,
  longestTitle,
  revive,
  warnings,
  type WorkplaceContext,
  type WorkplaceValues,
} from './contract';
import { Form } from './form';
import { Preview } from './preview';
import { refusals } from './refusals';
import { contextAfter, createCall, normal, removeCall, updateCall, written } from './wire';

function shown(field: string, value: unknown, context: WorkplaceContext): readonly string[] {
  if (field !== 'typeIds' || !Array.isArray(value)) return typeof value === 'string' ? [value] : [];
  return value.map((typeId) => {
    const spa = context.spas.find((each) => each.id === typeId);
    return spa ? `${spa.title} (${spa.id})` : `#${String(typeId)}`;
  });
}

/** The word stays even where the title fills its room; a letter of two units is never cut in half. */
function copyTitle(title: string, copyWord: string): string {
  const letters = Array.from(title);
  while (letters.join('').length + 1 + copyWord.length > longestTitle) letters.pop();
  return `${letters.join('')} ${copyWord}`;
}

export const editing: Editing<WorkplaceValues, WorkplaceContext> = {
  sections: [
    { id: 'general', fields: ['title'] },
    { id: 'spas', fields: ['typeIds'] },
  ],
  fields,
  refusals,
  Form,
  panels: [{ id: 'preview', Panel: Preview }],
  open,
  read,
  contract,
  warnings,
  title: (values) => values.title,
  contextAfter,
  normal,
  revive,
  // An SPA lives in one workplace only: a copy that took them along would empty the original.
  copyOf: (values, copyWord) => ({ title: copyTitle(values.title, copyWord), typeIds: [] }),
  createCall,
  updateCall,
  removeCall,
  written,
  findCreated,
  canUndo,
  consequences,
  removal,
  shown,
};
