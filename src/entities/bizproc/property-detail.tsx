import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import type { CellFrame } from '@/forms/use-rows';
import { useKindTexts } from '@/texts/use-texts';
import { Checkbox } from '@/ui/checkbox';
import { IconButton } from '@/ui/icon-button';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { DefaultInput } from './default-input';
import { LocalTextFields } from './local-text-fields';
import { OptionsInput } from './options-input';
import { withMultiple, withType } from './property-list';
import { isBaseType, typesFor } from './property-types';
import { say } from './say';
import type { PropertyRow } from './values';

export interface PropertyDetailProps {
  readonly slug: string;
  readonly row: PropertyRow;
  readonly at: number;
  readonly count: number;
  readonly documentType: readonly string[] | null;
  readonly cell: (key: string) => CellFrame;
  readonly onChange: (row: PropertyRow) => void;
  readonly onLeave: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** All that one parameter has. */
export function PropertyDetail(props: PropertyDetailProps) {
  const { slug, row, at, count, cell, onChange, onLeave } = props;
  const kindText = useKindTexts(slug);
  const name = row.key === '' ? kindText(say('properties.noKey')) : row.key;
  const types = [...new Set([...typesFor(props.documentType), row.type])];
  const isOptional = row.description === null;

  return (
    <section
      aria-label={kindText(say('properties.detail', { key: name }))}
      className="flex min-w-0 flex-col gap-4 rounded-control border border-divider p-3"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="min-w-0 truncate font-semibold">
          {kindText(say('properties.position', { at: at + 1, count }))}
        </h3>
        <div className="flex gap-0.5">
          <IconButton
            icon={ArrowUp}
            isDisabled={at === 0}
            label={kindText(say('properties.up', { key: name }))}
            onClick={() => props.onMove(-1)}
          />
          <IconButton
            icon={ArrowDown}
            isDisabled={at === count - 1}
            label={kindText(say('properties.down', { key: name }))}
            onClick={() => props.onMove(1)}
          />
          <IconButton
            icon={Copy}
            label={kindText(say('properties.duplicate', { key: name }))}
            onClick={props.onDuplicate}
          />
          <IconButton
            icon={Trash2}
            label={kindText(say('properties.remove', { key: name }))}
            onClick={props.onRemove}
          />
        </div>
      </div>
      <div className="grid min-w-0 gap-4 sm:grid-cols-2">
        <TextField
          {...cell('key')}
          hint={kindText(say('properties.keyHint'))}
          isRequired
          label={kindText(say('properties.key'))}
          spellCheck={false}
          value={row.key}
          onBlur={onLeave}
          onChange={(key) => onChange({ ...row, key })}
        />
        <SelectField
          {...cell('type')}
          hint={kindText(say('properties.typeHint'))}
          label={kindText(say('properties.type'))}
          value={row.type}
          options={types.map((type) => ({
            value: type,
            label: isBaseType(type)
              ? kindText(say(`types.${type}`))
              : type === ''
                ? kindText(say('types.none'))
                : type,
          }))}
          onBlur={onLeave}
          onChange={(type) => onChange(withType(row, type))}
        />
      </div>
      <LocalTextFields
        cell={cell('name')}
        isRequired
        // Lines that were added for one parameter are not lines of the next.
        key={`name-${at}`}
        label={kindText(say('properties.name'))}
        slug={slug}
        value={row.name}
        onChange={(text) => onChange({ ...row, name: text })}
        onLeave={onLeave}
      />
      <LocalTextFields
        cell={cell('description')}
        key={`description-${at}`}
        label={kindText(say('properties.description'))}
        slug={slug}
        value={row.description}
        onChange={(text) =>
          onChange({ ...row, description: text === '' && isOptional ? null : text })
        }
        onLeave={onLeave}
      />
      {(row.type === 'select' || row.options !== null) && (
        <OptionsInput
          cell={cell}
          options={row.options ?? []}
          slug={slug}
          onChange={(options) => onChange({ ...row, options })}
          onLeave={onLeave}
        />
      )}
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Checkbox
          isChecked={row.isRequired}
          label={kindText(say('properties.required'))}
          onChange={(isRequired) => onChange({ ...row, isRequired })}
        />
        <Checkbox
          isChecked={row.isMultiple}
          label={kindText(say('properties.multiple'))}
          onChange={(isMultiple) => onChange(withMultiple(row, isMultiple))}
        />
      </div>
      <DefaultInput
        frame={cell('default')}
        key={`default-${at}`}
        row={row}
        slug={slug}
        onChange={(standard) => onChange({ ...row, default: standard })}
        onLeave={onLeave}
      />
    </section>
  );
}
