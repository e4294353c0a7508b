import { useState } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { judgeSetting, type Fault } from './judge-setting';
import { readSettings, type Setting } from './read-settings';

interface Filled {
  readonly setting: Setting;
  /** At least one entry, so that there is something to type into. */
  readonly values: readonly string[];
  /** Told once the person has touched the field. */
  readonly fault: Fault | null;
}

/**
 * The form of a robot's settings. The portal keeps what it is told only when the person saves the robot there, so each
 * change is told at once; what is wrong is not told, and the field says so.
 */
export function useSettings() {
  const portal = usePortal();
  const [{ robot, settings, values: first }] = useState(() =>
    readSettings(portal.placement.given, portal.lang),
  );
  const [values, setValues] = useState(first);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());

  function change(setting: Setting, next: readonly string[]) {
    const { code, isMultiple } = setting;
    setValues((before) => new Map(before).set(code, next));
    setTouched((before) => new Set(before).add(code));
    if (judgeSetting(setting, next) !== null) return;
    const filled = next.map((value) => value.trim()).filter((value) => value !== '');
    portal.setPropertyValues({ [code]: isMultiple ? filled : (filled[0] ?? '') });
  }

  const filled = settings.map((setting): Filled => {
    const own = values.get(setting.code) ?? [];
    const fault = touched.has(setting.code) ? judgeSetting(setting, own) : null;
    return { setting, values: own.length === 0 ? [''] : own, fault };
  });
  return { robot, filled, change };
}
