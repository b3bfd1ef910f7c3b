import { expect, test } from './browser-app';

test('a request that leaves the app is cancelled and counted', async ({
  page,
  context,
  strays,
}) => {
  const blank = await context.newPage();
  await expect(blank.goto('https://harrowbay.example/ferries')).rejects.toThrow(
    'ERR_NAME_NOT_RESOLVED',
  );
  await expect(blank.goto('http://192.0.2.1/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  expect(strays.splice(0)).toEqual(['https://harrowbay.example/ferries', 'http://192.0.2.1/']);
  await expect(page.getByRole('button', { name: 'Open the sample' })).toBeVisible();
});
