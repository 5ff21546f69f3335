import { Tabs } from '../parts/page.tsx'

/** Between the pages of the desk's settings. */
export function DeskTabs({ path }: { path: string }) {
  const tabs = [
    { href: '/desk/people', label: 'People' },
    { href: '/desk/scales', label: 'Scales' },
    { href: '/desk/checklists', label: 'Checklists' },
    { href: '/desk/policies', label: 'Policies' },
    { href: '/desk/settings', label: 'Desk' },
  ]
  return (
    <Tabs
      label="Settings"
      tabs={tabs.map((tab) => ({ ...tab, current: path === tab.href || path.startsWith(`${tab.href}/`) }))}
    />
  )
}
