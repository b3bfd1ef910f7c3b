import { createContext } from 'react';
import type { Search } from '../../shared/search/search-answer';
import { useRequired } from '../required-context';

const SearchContext = createContext<Search | null>(null);

export const SearchProvider = SearchContext.Provider;

/** The search over everything in the project, shared by all who ask in this window. */
export const useSearchClient = (): Search => useRequired(SearchContext, 'SearchProvider');
