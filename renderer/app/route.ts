/** Where the facilitator is. Kept in the address after `#`, so that reloading and "back" work. */
export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'bin' }
  | { readonly kind: 'new'; readonly templateId: string | null }
  | { readonly kind: 'settings' }
  | { readonly kind: 'templates' }
  | { readonly kind: 'maps'; readonly part: MapsPart; readonly boards: readonly string[] }
  | { readonly kind: 'history'; readonly workshopId: string; readonly groupId: string }
  | { readonly kind: 'desk'; readonly workshopId: string; readonly part: DeskPart }
  | { readonly kind: 'projector'; readonly workshopId: string }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'people' }
  | { readonly kind: 'tasks' }
  | { readonly kind: 'workshop'; readonly workshopId: string; readonly groupId: string | null; readonly showAt?: string };

/** What is done with several maps at once. */
export const MAPS_PARTS = ['compare', 'gaps', 'merge'] as const;
export type MapsPart = (typeof MAPS_PARTS)[number];

/** The facilitator's desk before, during and after the day. */
export const DESK_PARTS = ['prepare', 'now', 'close'] as const;
export type DeskPart = (typeof DESK_PARTS)[number];

const ID = /^[0-9a-z]{1,64}$/;
const TEMPLATE_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** A card's or a row's id. */
const PLACE_ID = /^[\w.-]{1,200}$/;

function readQuery(written: string | undefined): string {
  try {
    return decodeURIComponent(written ?? '').slice(0, 300);
  } catch {
    return '';
  }
}

/** Reads `location.hash`. Anything unknown is home: nobody should meet a page that isn't there. */
export function parseRoute(hash: string): Route {
  const [place, first, second, ...more] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => part.trim());
  if (place === 'bin') return { kind: 'bin' };
  if (place === 'settings') return { kind: 'settings' };
  if (place === 'templates') return { kind: 'templates' };
  if (place === 'maps') return { kind: 'maps', part: MAPS_PARTS.find((part) => part === first) ?? 'compare', boards: [second, ...more].filter((board) => board !== undefined).filter((board) => ID.test(board)) };
  if (place === 'new') return { kind: 'new', templateId: first && TEMPLATE_ID.test(first) ? first : null };
  if (place === 'desk' && first && ID.test(first)) return { kind: 'desk', workshopId: first, part: DESK_PARTS.find((part) => part === second) ?? 'now' };
  if (place === 'history' && first && ID.test(first) && second && ID.test(second)) return { kind: 'history', workshopId: first, groupId: second };
  if (place === 'projector' && first && ID.test(first)) return { kind: 'projector', workshopId: first };
  if (place === 'search') return { kind: 'search', query: readQuery(first) };
  if (place === 'people') return { kind: 'people' };
  if (place === 'tasks') return { kind: 'tasks' };
  const [at] = more;
  if (place === 'workshop' && first && ID.test(first)) return { kind: 'workshop', workshopId: first, groupId: second && ID.test(second) ? second : null, ...(at !== undefined && PLACE_ID.test(at) && { showAt: at }) };
  return { kind: 'home' };
}

/** The address of a route, with its `#`: for links as well. */
export function routeHref(route: Route): string {
  switch (route.kind) {
    case 'home':
      return '#/';
    case 'new':
      return route.templateId ? `#/new/${route.templateId}` : '#/new';
    case 'maps':
      return ['#/maps', route.part, ...route.boards].join('/');
    case 'history':
      return `#/history/${route.workshopId}/${route.groupId}`;
    case 'desk':
      return `#/desk/${route.workshopId}/${route.part}`;
    case 'projector':
      return `#/projector/${route.workshopId}`;
    case 'workshop':
      return `#/workshop/${route.workshopId}${route.groupId ? `/${route.groupId}${route.showAt ? `/${route.showAt}` : ''}` : ''}`;
    case 'search':
      return `#/search/${encodeURIComponent(route.query)}`;
    default:
      return `#/${route.kind}`;
  }
}
