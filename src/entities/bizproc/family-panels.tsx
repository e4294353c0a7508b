import { memo, useDeferredValue } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import type { PanelProps } from '../editing';
import type { BizprocContext } from './context';
import { KitPanel } from './kit-panel';
import { Preview } from './preview';
import { slugs } from './states';
import type { BizprocValues } from './values';

type Props = PanelProps<BizprocValues, BizprocContext>;

const LatePreview = memo(Preview);
const LateKit = memo(KitPanel);

export function FamilyPreview({ values, context }: Props) {
  const { lang } = usePortal();
  // What is typed is painted first, its picture after that.
  const late = useDeferredValue(values);
  return <LatePreview context={context} lang={lang} slug={slugs[context.kind]} values={late} />;
}

export function FamilyKit({ values, context }: Props) {
  const { domain } = usePortal();
  const late = useDeferredValue(values);
  return <LateKit domain={domain} slug={slugs[context.kind]} values={late} />;
}
