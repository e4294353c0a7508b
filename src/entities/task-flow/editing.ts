import type { Editing } from '../editing';
import { findCreated, open, read } from './client';
import { consequences, removal } from './consequences';
import { contract, fields, longestName, type FlowContext, type FlowValues } from './contract';
import { revive } from './contract-stored';
import { Form } from './form';
import { Preview } from './preview';
import { refusals } from './refusals';
import { shown } from './shown';
import { toggles } from './toggles';
import { warnings } from './warnings';
import { createCall, decided, normal, removeCall, updateCall, written } from './wire';

/** Names are unique, so the word stays even where the name fills its room; a letter of two units is never cut in half. */
function copyName(name: string, copyWord: string): string {
  const letters = Array.from(name);
  while (letters.join('').length + 1 + copyWord.length > longestName) letters.pop();
  return `${letters.join('')} ${copyWord}`;
}

export const editing: Editing<FlowValues, FlowContext> = {
  toggles,
  sections: [
    { id: 'general', fields: ['name', 'description', 'groupId', 'ownerId'] },
    {
      id: 'tasks',
      fields: [
        'templateId',
        'plannedCompletionTime',
        'matchWorkTime',
        'responsibleCanChangeDeadline',
        'notifyAtHalfTime',
        'taskControl',
      ],
    },
    { id: 'work', fields: ['distributionType', 'responsibleList'] },
    { id: 'creators', fields: ['taskCreators'] },
    {
      id: 'alarms',
      fields: [
        'notifyOnQueueOverflow',
        'notifyOnTasksInProgressOverflow',
        'notifyWhenEfficiencyDecreases',
      ],
    },
  ],
  fields,
  refusals,
  Form,
  panels: [{ id: 'preview', Panel: Preview }],
  open,
  read,
  contract,
  warnings,
  title: (values) => values.name,
  normal,
  revive,
  copyOf: (values, copyWord) => ({
    ...values,
    name: copyName(values.name, copyWord),
    carried: { efficiency: 100, matchSchedule: values.carried.matchSchedule, isActive: true },
  }),
  decided,
  createCall,
  updateCall,
  removeCall,
  written,
  findCreated,
  consequences,
  removal,
  shown,
};
