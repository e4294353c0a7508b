import { copyTitle } from '@/forms/copy-title';
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
  copyOf: (values, copyWord) => ({
    title: copyTitle(values.title, copyWord, longestTitle),
    typeIds: [],
  }),
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
