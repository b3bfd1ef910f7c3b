import { Select as Base } from '@base-ui/react/select';
import { Icon } from './icon';
import styles from './select.module.css';

interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
}
interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** The label is read out but not shown. */
  readonly hideLabel?: boolean;
}
interface Flat<T extends string> {
  readonly options: readonly SelectOption<T>[];
  readonly groups?: never;
}
interface Grouped<T extends string> {
  readonly options?: never;
  /** Options under headings, for a list that is long. */
  readonly groups: readonly {
    readonly label: string;
    readonly options: readonly SelectOption<T>[];
  }[];
}

/** One of many, in a list that opens. Typing goes to the option that begins so. */
export function Select<T extends string>({
  label,
  value,
  options,
  groups,
  onChange,
  hideLabel = false,
}: SelectProps<T> & (Flat<T> | Grouped<T>)) {
  const all = groups ? groups.flatMap((group) => group.options) : options;
  return (
    <Base.Root
      items={all.map((option) => ({ value: option.value, label: option.label }))}
      value={value}
      modal={false}
      onValueChange={(next) => {
        const taken = all.find((option) => option.value === next);
        if (taken) onChange(taken.value);
      }}
    >
      <div className={styles.field}>
        {hideLabel ? null : <Base.Label className={styles.label}>{label}</Base.Label>}
        <Base.Trigger className={styles.trigger} {...(hideLabel ? { 'aria-label': label } : {})}>
          <Base.Value />
          <Base.Icon className={styles.icon}>
            <Icon name="down" size={12} />
          </Base.Icon>
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            <Base.List className={styles.list}>
              {groups
                ? groups.map((group) => (
                    <Base.Group key={group.label}>
                      <Base.GroupLabel className={styles.heading}>{group.label}</Base.GroupLabel>
                      <Items options={group.options} />
                    </Base.Group>
                  ))
                : null}
              {options ? <Items options={options} /> : null}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const Items = ({ options }: { readonly options: readonly SelectOption<string>[] }) =>
  options.map((option) => (
    <Base.Item key={option.value} value={option.value} className={styles.item}>
      <span className={styles.mark}>
        <Base.ItemIndicator>
          <Icon name="check" size={12} />
        </Base.ItemIndicator>
      </span>
      <Base.ItemText>{option.label}</Base.ItemText>
    </Base.Item>
  ));
