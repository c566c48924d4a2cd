/** What a tool prints for its arguments, joined by blanks. */
export interface Answer {
  readonly tool: string;
  readonly args: string;
  readonly stdout: string;
  readonly exit?: number;
}

const battery = `"IsCharging" = Yes
"CycleCount" = 120
"DesignCapacity" = 4382
"MaxCapacity" = 100
"CurrentCapacity" = 92
"AppleRawMaxCapacity" = 4100
"AppleRawCurrentCapacity" = 3780
"Voltage" = 12400
"TimeRemaining" = 16
`;

const profile = `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><array></array></plist>
`;

const interfaces = `lo0: flags=8049<UP,LOOPBACK,RUNNING,MULTICAST> mtu 16384 index 1
	inet 127.0.0.1 netmask 0xff000000
en0: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500 index 12
	ether 02:00:00:00:00:01
	inet 192.168.1.20 netmask 0xffffff00 broadcast 192.168.1.255
	media: autoselect
	status: active
`;

const processes = `  PID  PPID  %CPU %MEM PRI temp_title_1 temp_title_2 NI  temp_title_3 STAT TTY  USER  COMMAND
  389     1   0.2  0.4  31       410123456        52340  0    03:12:44 S    ??   me    /usr/libexec/cloudd
  402     1   0.0  0.2  31       410023456        22340  0    03:12:40 S    ??   me    /usr/libexec/nsurlsessiond
  800     1   1.2  2.1  46       420023456       182340  0       41:10 S    ??   me    /System/Applications/Photos.app/Contents/MacOS/Photos
`;

/**
 * What systeminformation asks besides, with answers short enough to cost it little. The filters of its pipelines are
 * programs as well: they print what a real one would let through.
 */
export const otherAnswers: readonly Answer[] = [
  { tool: 'ioreg', args: '-n AppleSmartBattery -r', stdout: battery },
  { tool: 'ioreg', args: '-n AppleBCMWLANSkywalkInterface -r', stdout: '' },
  {
    tool: 'egrep',
    args: 'CycleCount|IsCharging|DesignCapacity|MaxCapacity|CurrentCapacity|DeviceName|BatterySerialNumber|Serial|TimeRemaining|Voltage|BatteryData|NominalChargeCapacity',
    stdout: battery,
  },
  {
    tool: 'grep',
    args: '%',
    stdout: ' -InternalBattery-0 (id=4653155)\t92%; charging; 0:16 remaining present: true\n',
  },
  {
    tool: 'diskutil',
    args: 'list',
    stdout: '/dev/disk3 (synthesized):\n   1: APFS Volume Data 494.4 GB disk3s5\n',
  },
  { tool: 'mount', args: '', stdout: '/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled)\n' },
  {
    tool: 'df',
    args: '-kP',
    stdout:
      'Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/disk3s5 482797652 305000000 177797652 64% /System/Volumes/Data\n',
  },
  { tool: 'system_profiler', args: 'SPNetworkDataType SPAirPortDataType -xml', stdout: profile },
  { tool: 'route', args: '-n get default', stdout: '  interface: en0\n' },
  { tool: 'grep', args: 'interface:', stdout: '  interface: en0\n' },
  { tool: 'awk', args: '{print $2}', stdout: 'en0\n' },
  { tool: 'ifconfig', args: '-v', stdout: interfaces },
  { tool: 'ipconfig', args: 'getpacket en0', stdout: 'op = BOOTREPLY\nlease_time (uint32): 0x15180\n' },
  { tool: 'ipconfig', args: 'getpacket lo0', stdout: '' },
  {
    tool: 'ps',
    args: '-axo pid,ppid,pcpu,pmem,pri,vsz=temp_title_1,rss=temp_title_2,nice,etime=temp_title_3,state,tty,user,command -r',
    stdout: processes,
  },
];
