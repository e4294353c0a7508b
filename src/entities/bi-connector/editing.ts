import type { Editing } from '../editing';
import { findCreated, open, read } from './client';
import { consequences, removal } from './consequences';
import {
  contract,
  fields,
  lengthOf,
  longestTitle,
  revive,
  type ConnectorContext,
  type ConnectorValues,
} from './contract';
import { Form } from './form';
import { Kit } from './kit/kit';
import { Preview } from './preview';
import { refusals } from './refusals';
import { shown } from './shown';
import { warnings } from './warnings';
import { createCall, normal, removeCall, updateCall, written } from './wire';

/** The word stays even where the title fills its room; a letter of two units is never cut in half. */
function copyTitle(title: string, copyWord: string): string {
  const room = longestTitle - lengthOf(copyWord) - 1;
  return `${Array.from(title).slice(0, room).join('')} ${copyWord}`;
}

export const editing: Editing<ConnectorValues, ConnectorContext> = {
  sections: [
    {
      id: 'general',
      fields: ['title', 'logo', 'description', 'sort', 'supportMapping', 'sourceCode'],
    },
    { id: 'endpoints', fields: ['urlCheck', 'urlTableList', 'urlTableDescription', 'urlData'] },
    { id: 'settings', fields: ['settings'] },
  ],
  fields,
  refusals,
  Form,
  panels: [
    { id: 'preview', Panel: Preview },
    { id: 'kit', Panel: Kit },
  ],
  open,
  read,
  contract,
  warnings,
  title: (values) => values.title,
  contextAfter: (context, _id, { logo }) => ({ ...context, storedLogo: logo }),
  normal,
  revive,
  copyOf: (values, copyWord) => ({ ...values, title: copyTitle(values.title, copyWord) }),
  createCall,
  updateCall,
  removeCall,
  written,
  findCreated,
  consequences,
  removal,
  shown,
};
