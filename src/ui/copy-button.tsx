import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, type ButtonSize, type ButtonVariant } from './button';
import { copyText } from './copy';
import { useWords } from './words';

export interface CopyButtonProps {
  text: string;
  /** Instead of the word "Copy". */
  label?: string;
  size?: ButtonSize;
  variant?: ButtonVariant;
  /** The browser refused: the caller should let the person select the text by hand. */
  onRefused?: () => void;
}

/** Copies a text and says whether that worked. */
export function CopyButton(props: CopyButtonProps) {
  const words = useWords();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);

  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 4000);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    const isCopied = await copyText(props.text);
    setOutcome(isCopied ? 'copied' : 'refused');
    if (!isCopied) props.onRefused?.();
  }

  return (
    <span className="inline-flex items-center gap-2">
      <Button
        icon={outcome === 'copied' ? Check : Copy}
        size={props.size ?? 'small'}
        variant={props.variant ?? 'plain'}
        onClick={() => void copy()}
      >
        {props.label ?? words.copy}
      </Button>
      <span className="text-xs text-soft" role="status">
        {outcome === 'copied' && words.copied}
        {outcome === 'refused' && words.copyRefused}
      </span>
    </span>
  );
}
