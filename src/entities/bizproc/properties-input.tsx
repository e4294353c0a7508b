import { useState } from 'react';
import { useFieldValue } from '@/forms/use-field-value';
import { useKindTexts, useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { FieldFrame } from '@/ui/field';
import { Tabs } from '@/ui/tabs';
import { useToasts } from '@/ui/toast';
import { JsonView } from './json-view';
import { PropertyTable } from './property-table';
import { say } from './say';
import { usePropertyList } from './use-property-list';

interface PropertiesInputProps {
  readonly name: 'properties' | 'returnProperties';
  readonly slug: string;
  /** The portal's language, for the names in the list. */
  readonly lang: string;
}

/**
 * Parameters or returned values: a table with the detail of one, or the same as JSON. Null, the list that nobody knows,
 * is left alone until the person begins a new one.
 */
export function PropertiesInput({ name, slug, lang }: PropertiesInputProps) {
  const kindText = useKindTexts(slug);
  const [view, setView] = useState('table');
  const text = useTexts();
  const toasts = useToasts();
  const list = usePropertyList(
    name,
    () => setView('table'),
    (count, undo) =>
      toasts.show({
        message: kindText(say('properties.removed', { count })),
        action: { label: text('toast.undo'), onAction: undo },
      }),
  );
  const documentType = useFieldValue('documentType');
  const documentParts = Array.isArray(documentType) ? documentType.map(String) : null;

  return (
    <FieldFrame {...list.frame} isGroup>
      {(control, labelId) => (
        <div
          aria-describedby={control['aria-describedby']}
          aria-labelledby={labelId}
          className="flex min-w-0 flex-col gap-3"
          id={control.id}
          ref={list.attach}
          role="group"
          tabIndex={-1}
        >
          {list.isMissing ? (
            <div className="flex flex-col items-start gap-2">
              <p className="text-soft">{kindText(say('properties.unknown'))}</p>
              <Button onClick={() => list.replace([])}>{kindText(say('properties.begin'))}</Button>
            </div>
          ) : (
            <Tabs
              label={kindText(say('properties.views'))}
              selected={view}
              tabs={[
                {
                  id: 'table',
                  label: kindText(say('properties.table')),
                  content: (
                    <PropertyTable
                      documentType={documentParts}
                      label={kindText(say(`properties.list.${name}`))}
                      lang={lang}
                      list={list}
                      slug={slug}
                    />
                  ),
                },
                {
                  id: 'json',
                  label: 'JSON',
                  content: (
                    <JsonView
                      documentType={documentParts}
                      name={name}
                      rows={list.rows}
                      slug={slug}
                      onApply={(rows) => {
                        list.replace(rows);
                        list.leave();
                        setView('table');
                      }}
                    />
                  ),
                },
              ]}
              onSelect={setView}
            />
          )}
        </div>
      )}
    </FieldFrame>
  );
}
