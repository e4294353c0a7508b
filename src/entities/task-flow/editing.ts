import { copyTitle } from '@/forms/copy-title';
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
    name: copyTitle(values.name, copyWord, longestName),
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
