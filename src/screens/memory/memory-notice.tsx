import type { Memory } from '@/memory/memory';
import { useTexts } from '@/texts/use-texts';
import { Banner } from '@/ui/banner';

/** Says that history is off for this person, and why. */
export function MemoryNotice({ memory }: { readonly memory: Memory | null }) {
  const text = useTexts();
  if (memory === null) return null;
  if (memory.off !== null)
    return <Banner tone="warning">{text(`memory.off.${memory.off}`)}</Banner>;
  if (!memory.canWrite) return <Banner tone="info">{text('memory.off.no-right')}</Banner>;
  return null;
}
