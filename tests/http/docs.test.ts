import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { hasBrowser, launch, pageIn } from '../pages/browser.ts';
import { desk } from './desk.ts';

it.skipIf(!hasBrowser)(
  'the documentation works in a browser, under its own policy',
  async () => {
    const { app } = await desk();
    const browser = await launch();
    try {
      const { page, said } = await pageIn(browser, {});
      const asked: string[] = [];
      page.on('request', (request) => void asked.push(new URL(request.url()).host));
      const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
      await page.goto(`${address}/docs`);
      await page.getByText('List articles').first().waitFor();
      await page.locator('#operations-service-getHealth button.opblock-summary-control').click();
      await page.getByRole('button', { name: 'Try it out' }).click();
      await page.getByRole('button', { name: 'Execute' }).click();
      await page.getByText('"status": "ok"').last().waitFor();
      expect(said).toEqual([]);
      expect(new Set(asked.filter((host) => host !== ''))).toEqual(new Set([new URL(address).host]));
    } finally {
      await browser.close();
    }
  },
  60_000,
);
