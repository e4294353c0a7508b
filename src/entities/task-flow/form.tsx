import { FormSection } from '@/forms/form-section';
import { SwitchInput } from '@/forms/switch-input';
import { TextAreaInput } from '@/forms/text-area-input';
import type { FormProps } from '../editing';
import { mostPercent, mostTasks, type FlowContext } from './contract';
import { DistributionInput } from './distribution-input';
import { GroupInput } from './group-input';
import { NameInput } from './name-input';
import { CreatorsInput, OwnerInput, ResponsiblesInput } from './people-inputs';
import { TemplateInput } from './template-input';
import { ThresholdInput } from './threshold-input';
import { TimeInput } from './time-input';

export function Form({ context, id, isNew }: FormProps<FlowContext>) {
  const { directory } = context;
  return (
    <>
      <FormSection id="general">
        <NameInput context={context} id={id} />
        <TextAreaInput name="description" />
        <GroupInput directory={directory} isNew={isNew} />
        <OwnerInput directory={directory} />
      </FormSection>
      <FormSection id="tasks">
        <TemplateInput directory={directory} />
        <TimeInput />
        <SwitchInput name="matchWorkTime" />
        <SwitchInput name="responsibleCanChangeDeadline" />
        <SwitchInput name="notifyAtHalfTime" />
        <SwitchInput name="taskControl" />
      </FormSection>
      <FormSection id="work">
        <DistributionInput />
        <ResponsiblesInput directory={directory} />
      </FormSection>
      <FormSection id="creators">
        <CreatorsInput directory={directory} />
      </FormSection>
      <FormSection id="alarms">
        <ThresholdInput most={mostTasks} name="notifyOnQueueOverflow" usual={50} />
        <ThresholdInput most={mostTasks} name="notifyOnTasksInProgressOverflow" usual={50} />
        <ThresholdInput
          most={mostPercent}
          name="notifyWhenEfficiencyDecreases"
          unit="%"
          usual={70}
        />
      </FormSection>
    </>
  );
}
