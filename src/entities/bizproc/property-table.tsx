import { Plus } from 'lucide-react';
import { useKindTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { Menu } from '@/ui/menu';
import { SearchField } from '@/ui/search-field';
import { PropertyDetail } from './property-detail';
import { PropertyRows } from './property-rows';
import { say } from './say';
import type { PropertyList } from './use-property-list';

interface PropertyTableProps {
  readonly slug: string;
  readonly lang: string;
  readonly label: string;
  readonly documentType: readonly string[] | null;
  readonly list: PropertyList;
}

/** Search, list and the fields of the open parameter. */
export function PropertyTable(props: PropertyTableProps) {
  const { slug, list } = props;
  const kindText = useKindTexts(slug);
  const { rows, current, ticked, found } = list;
  const row = current === null ? undefined : rows[current];

  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={Plus} onClick={list.add}>
          {kindText(say('properties.add'))}
        </Button>
        {rows.length > 1 && (
          <>
            <SearchField
              className="min-w-0 grow"
              label={kindText(say('properties.search'))}
              value={list.query}
              onChange={list.setQuery}
            />
            <Button onClick={list.tickAll}>{kindText(say('properties.tickAll'))}</Button>
          </>
        )}
        {ticked.size > 0 && (
          <Menu
            label={kindText(say('properties.bulk', { count: ticked.size }))}
            items={[
              {
                id: 'required',
                label: kindText(say('properties.makeRequired')),
                onSelect: () => list.flag('isRequired', true),
              },
              {
                id: 'optional',
                label: kindText(say('properties.makeOptional')),
                onSelect: () => list.flag('isRequired', false),
              },
              {
                id: 'multiple',
                label: kindText(say('properties.makeMultiple')),
                onSelect: () => list.flag('isMultiple', true),
              },
              {
                id: 'single',
                label: kindText(say('properties.makeSingle')),
                onSelect: () => list.flag('isMultiple', false),
              },
              {
                id: 'remove',
                label: kindText(say('properties.removeTicked')),
                isGroupStart: true,
                onSelect: list.removeTicked,
              },
            ]}
          >
            {kindText(say('properties.bulk', { count: ticked.size }))}
          </Menu>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="text-soft">{kindText(say('properties.empty'))}</p>
      ) : (
        <>
          <p aria-live="polite" className="text-soft">
            {kindText(say('properties.count', { shown: found.length, total: rows.length }))}
          </p>
          <PropertyRows
            current={current}
            isFaulty={list.isFaulty}
            label={props.label}
            lang={props.lang}
            rows={rows}
            shown={found}
            slug={slug}
            ticked={ticked}
            onCurrent={list.open}
            onEnter={() =>
              document.getElementById(list.cell(current ?? 0, 'key').id ?? '')?.focus()
            }
            onMove={list.move}
            onMoveTo={list.moveTo}
            onRemove={list.remove}
            onTick={list.tick}
          />
        </>
      )}
      {row !== undefined && current !== null && (
        <PropertyDetail
          at={current}
          cell={(key) => list.cell(current, key)}
          count={rows.length}
          documentType={props.documentType}
          row={row}
          slug={slug}
          onChange={(next) => list.edit(current, next)}
          onDuplicate={() => list.duplicate(current)}
          onLeave={list.leave}
          onMove={(by) => list.move(current, by)}
          onRemove={() => list.remove(current)}
        />
      )}
    </div>
  );
}
