/** Numbers and addresses of a DHCP answer. Its texts name the network, its owner or the Mac. */
const NUMBERS =
  /^(?:(?:op|htype|flags|dp_flags|hlen|hops|xid|secs|[csyg]iaddr|chaddr) = |options:|Options count is |\w+ \((?:ip|ip_mult|ip_pairs|u?int\d{1,2}|bool|none)\):)/;

/** Of `ipconfig getsummary`: of the DHCP packet that is printed inside it, only what holds no text. */
export function neededOfSummary(output: string): string {
  let inPacket = false;
  return output
    .split('\n')
    .filter((line) => {
      // All of the summary is indented but its last brace, and nothing of the packet is.
      if (/^(?:\s|\}|$)/.test(line)) inPacket = line.includes(' Packet : ');
      return !inPacket || line.includes(' Packet : ') || NUMBERS.test(line);
    })
    .join('\n');
}
