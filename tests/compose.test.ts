import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Settings } from '../src/config.ts';

// What starts Copydesk in containers names only what there is.

interface Service {
  build?: string;
  image?: string;
  environment?: Record<string, string>;
  command?: string[];
  volumes?: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: unknown;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, null>;
}

const ROOT = join(import.meta.dirname, '..');

function composed(file: string): Compose {
  return parse(readFileSync(join(ROOT, file), 'utf8'), { merge: true });
}

describe.each(['compose.yaml', 'compose.cluster.yaml'])('%s', (file) => {
  const { services, volumes } = composed(file);
  const named = Object.entries(services);
  const ours = named.filter(([, { build }]) => build);

  it('gives each of our processes settings that hold', () => {
    expect(ours.length).toBeGreaterThan(0);
    for (const [name, { environment = {} }] of ours) {
      for (const setting of Object.keys(environment)) expect(Object.keys(Settings.shape), name).toContain(setting);
      expect(Settings.safeParse(environment).error, name).toBeUndefined();
    }
  });

  it('mounts folders that there are, and volumes that it makes', () => {
    const mounted = named.flatMap(([, { volumes = [] }]) => volumes.map((text) => text.split(':')[0]!));
    for (const source of mounted.filter((text) => text.startsWith('.')))
      expect(existsSync(join(ROOT, source))).toBe(true);
    const ownVolumes = mounted.filter((text) => !text.startsWith('.'));
    expect([...new Set(ownVolumes)].sort()).toEqual(Object.keys(volumes).sort());
  });

  it('waits for services that there are, and that tell when they are well', () => {
    const awaited = named.flatMap(([, { depends_on = {} }]) => Object.entries(depends_on));
    for (const [name, { condition }] of awaited) {
      expect(Object.keys(services)).toContain(name);
      if (condition === 'service_healthy') expect(services[name]!.healthcheck, name).toBeDefined();
    }
  });

  it('leaves our processes no more than they need', () => {
    for (const [name, { read_only, cap_drop, security_opt }] of ours)
      expect({ read_only, cap_drop, security_opt }, name).toEqual({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
  });

  it('opens ports to this machine alone, each of them once', () => {
    const ports = named.flatMap(([, { ports = [] }]) => ports);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:3000$/);
    expect(new Set(ports).size).toBe(ports.length);
  });
});

describe('compose.cluster.yaml', () => {
  const { services } = composed('compose.cluster.yaml');
  const nodes = Object.entries(services).filter(([, { image }]) => image?.startsWith('opensearchproject/opensearch:'));

  it('names all nodes to each of them and to each of our processes', () => {
    const names = nodes.map(([name]) => name);
    expect(names).toHaveLength(3);
    for (const [name, { environment }] of nodes) {
      expect(environment!['node.name']).toBe(name);
      expect(environment!['discovery.seed_hosts']!.split(',')).toEqual(names);
      expect(environment!['cluster.initial_cluster_manager_nodes']!.split(',')).toEqual(names);
    }
    const addresses = names.map((name) => `http://${name}:9200`);
    for (const { build, environment } of Object.values(services))
      if (build) expect(environment!.OPENSEARCH_URL!.split(',')).toEqual(addresses);
  });

  it('has one loader that ends before two processes answer', () => {
    const { loader, ...others } = services;
    expect(loader!.command!.at(-1)).toBe('load');
    const apis = Object.values(others).filter(({ build }) => build);
    expect(apis.map(({ depends_on }) => depends_on!.loader!.condition)).toEqual(
      Array(2).fill('service_completed_successfully'),
    );
    expect([loader, ...apis].map((service) => service!.environment!.LOAD)).toEqual([undefined, 'false', 'false']);
  });
});

it('has in the image one place that is written to, for the database, what clients write and what is sorted', () => {
  const lines = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
  const [, database] = /\bDATABASE=(\S+)/.exec(lines)!;
  expect(/\bSQLITE_TMPDIR=(\S+)/.exec(lines)![1]).toBe(dirname(database!));
  expect(lines).toContain(`VOLUME ["${dirname(database!)}"]`);
  expect(lines).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
});
