import { type Preferences, setPreferences, usePreferences, useT, type Words } from '@hub/runtime';
import { Popover, Segmented } from 'antd';
import { words } from '../words.ts';
import { Icon } from './icons.tsx';

interface Choice<K extends keyof Preferences> {
  key: K;
  label: Words;
  options: { value: Preferences[K] & string; label: Words | string }[];
}

const choices: Choice<'lang' | 'theme' | 'textSize' | 'density'>[] = [
  {
    key: 'lang',
    label: words.language,
    options: [
      { value: 'zh', label: '中文' },
      { value: 'en', label: 'English' },
    ],
  },
  {
    key: 'theme',
    label: words.theme,
    options: [
      { value: 'light', label: words.light },
      { value: 'dark', label: words.dark },
      { value: 'system', label: words.system },
    ],
  },
  {
    key: 'textSize',
    label: words.textSize,
    options: [
      { value: 'normal', label: words.normal },
      { value: 'large', label: words.large },
      { value: 'larger', label: words.larger },
    ],
  },
  {
    key: 'density',
    label: words.density,
    options: [
      { value: 'comfortable', label: words.comfortable },
      { value: 'compact', label: words.compact },
    ],
  },
];

function DisplayPanel() {
  const t = useT();
  const chosen = usePreferences();
  return (
    <div className="shell-display">
      {choices.map(({ key, label, options }) => (
        <div key={key} className="shell-display-row">
          <span id={`shell-display-${key}`}>{t(label)}</span>
          <Segmented
            aria-labelledby={`shell-display-${key}`}
            value={chosen[key]}
            onChange={(value) => setPreferences({ [key]: value })}
            options={options.map((option) => ({
              value: option.value,
              label: typeof option.label === 'string' ? option.label : t(option.label),
            }))}
          />
        </div>
      ))}
    </div>
  );
}

/** Language, theme, text size and density; kept on this computer. */
export function DisplayButton() {
  const t = useT();
  return (
    <Popover content={<DisplayPanel />} trigger="click" placement="bottomRight">
      <button type="button" className="shell-button" aria-label={t(words.display)}>
        <Icon name="display" />
        <span className="shell-wide">{t(words.display)}</span>
      </button>
    </Popover>
  );
}
