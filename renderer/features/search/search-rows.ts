import type { HitGroup, SearchAnswer, SearchHit } from '../../../shared/search/search-answer';
import { SEARCH } from '../../texts/search';

/** The groups in the order in which they always stand. */
export const GROUP_ORDER = [
  'kept',
  'quotes',
  'passages',
  'articles',
  'people',
  'commands',
] as const;
export type GroupName = (typeof GROUP_ORDER)[number];
export type SearchScope = GroupName | 'all';

/** Something that can be done: a command of the window, or one about what was found. */
export interface Doing {
  readonly key: string;
  readonly title: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

/** A line of the list. `key` tells it from all others. */
export type SearchRow =
  | { readonly kind: 'hit'; readonly key: string; readonly hit: SearchHit }
  | { readonly kind: 'kept'; readonly key: string; readonly query: string }
  | { readonly kind: 'command'; readonly key: string; readonly doing: Doing };

/** The lines of a kind, and how many there are in all. */
export interface RowGroup {
  readonly name: GroupName;
  readonly rows: readonly SearchRow[];
  /** Of all lines, those not shown counted; null where that says nothing. */
  readonly count: number | null;
  readonly isLeast: boolean;
  /** How many more there are than are shown. */
  readonly more: number;
}

/** Lines of a group beside others; alone it shows all that it has. */
const BESIDE: Readonly<Record<GroupName, number>> = {
  kept: 20,
  quotes: 4,
  passages: 4,
  articles: 3,
  people: 3,
  commands: 5,
};

/** What the list is made of. */
export interface ListContent {
  readonly answer: SearchAnswer | null;
  readonly kept: readonly string[];
  readonly doings: readonly Doing[];
  readonly scope: SearchScope;
  /** Whether only commands are there: then all of them. */
  readonly onlyCommands: boolean;
}

/** The groups that are shown, in their order, without empty ones. */
export function rowGroups({
  answer,
  kept,
  doings,
  scope,
  onlyCommands,
}: ListContent): readonly RowGroup[] {
  const hits = (name: 'quotes' | 'passages' | 'articles' | 'people') => {
    const group: HitGroup<SearchHit> | undefined = answer?.[name];
    return {
      name,
      rows: (group?.hits ?? []).map((hit) => ({ kind: 'hit' as const, key: keyOf(hit), hit })),
      count: group?.count ?? 0,
      isLeast: group?.isLeast ?? false,
    };
  };
  const all = [
    {
      name: 'kept' as const,
      rows: kept.map((query) => ({ kind: 'kept' as const, key: `kept ${query}`, query })),
      count: null,
      isLeast: false,
    },
    hits('quotes'),
    hits('passages'),
    hits('articles'),
    hits('people'),
    {
      name: 'commands' as const,
      rows: doings.map((doing) => ({ kind: 'command' as const, key: doing.key, doing })),
      count: null,
      isLeast: false,
    },
  ];
  return all
    .filter(({ name, rows }) => rows.length > 0 && (scope === 'all' || scope === name))
    .map(({ rows, ...group }) => {
      const isWhole = scope === group.name || (onlyCommands && group.name === 'commands');
      const shown = isWhole ? rows : rows.slice(0, BESIDE[group.name]);
      return { ...group, rows: shown, more: (group.count ?? rows.length) - shown.length };
    });
}

/** How many hits there are in all, and whether there may be more. */
export function totalOf(answer: SearchAnswer): {
  readonly count: number;
  readonly isLeast: boolean;
} {
  const groups = [answer.quotes, answer.passages, answer.articles, answer.people];
  return {
    count: groups.reduce((sum, { count }) => sum + count, 0),
    isLeast: groups.some(({ isLeast }) => isLeast),
  };
}

/** The name of a group and how many there are in it, as it is read out. */
export const groupLabel = ({ name, count, isLeast }: RowGroup): string =>
  count === null ? SEARCH.groups[name] : `${SEARCH.groups[name]} ${SEARCH.count(count, isLeast)}`;

function keyOf(hit: SearchHit): string {
  switch (hit.kind) {
    case 'quote':
      return `quote ${hit.documentId} ${hit.quoteId}`;
    case 'passage':
      return `passage ${hit.documentId} ${hit.start} ${hit.end}`;
    case 'article':
      return `article ${hit.documentId}`;
    case 'speaker':
    case 'event':
    case 'tag':
      return `${hit.kind} ${hit.id}`;
  }
}
