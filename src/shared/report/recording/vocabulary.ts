/**
 * The words of the tools' and files' own grammar, as far as this program reads them. Names of people, networks, apps
 * and products are not among them.
 */
export const vocabulary: ReadonlySet<string> = new Set(
  `
AAAA AC ACCEPT_RTADV ACK AM APFS APFSContainerFree APFSContainerReference APFSContainerSize ARPLL ASL AWDL
AX88179A Access Account AccountAlternateDSID AccountDSID AccountDescription AccountID Accounts Acquired
Action Active Activity Adapter AdaptiveDimming Address Addresses Agent AirPort App Apple
AppleClamshellCausesSleep AppleClamshellState ApplePushServiceTask AppleUserHIDEventService Applications
Apps Apr Arcade Assertion Assertions Aug Automatic AutomaticCheckEnabled AutomaticDownload Available BATT
BLACKHOLE BODY BOOTREPLY BOUND BRCloudDocsErrorDomain BROADCAST BSSID Back BackgroundTask Backup
BackupPhase Baltimore Batt Battery Beta Big Bluetooth Bound Bridge BuildVersion BuiltInSpeakerDevice
BusProtocol Button CA CALENDAR CDEF CDNP CDNVA CHANNEL_DRV CHANNEL_IO CLAT46 CLAT46Active CLONING
CLOUDDESKTOP COMM CONSTRAINED CONTACTS CPU CPU_Available_CPUs CPU_Scheduler_Limit CPU_Speed_Limit CS
Calendar Calendars Capitan CaptiveState Catalina Category Center ChangedItemCount Charge ChildServiceID
Circuit Clamshell Client ClientID Clock CloudDocsDaemon CloudKitDaemon CloudPhotoLibrary CloudPhotos Code
Command ConfigMethod Configuration Configurations Conn Connected Connecting Connection
ContainerMetadataExtractor Containers Content ContentFilter Contents Copy Copying CoreServices
CoreSimulator Could Count Created CriticalUpdateInstall Cryptexes Currently DAD DE DHCP DISCOVER DNS
DOCTYPE DONE DOS DSL DTD DTDs Dark DarkWake Data Dataclass Date DeclUser Degradation Delay
DestroyFVKeyOnStandby Detailed Details Developer Device DeviceIdentifier DeviceLocator DeviceNode DigiCert
Directly Disconnected Disconnecting Disk Display DisplayName Dock Domain Drive Duration EACCES EC ECC
ECN_DISABLE ECN_ENABLE ECONNREFUSED ELAPSED EN ENOENT ENOTFOUND ENOTMAC EOUTPUT EPERM ES ETIMEDOUT EV
EXPENSIVE Ejectable El Enabled Encryption Entering Error Established Ethernet ExFAT ExceptionsList
Exchange ExcludeSimpleHostnames Exporting Extension Extensions ExternalMedia FALSE FASTLN_ON FIND_MY_MAC
FQ_CODEL FTPPassive Fabric FaceTime Failed Failure Features Fi FileVault FilesystemName FilesystemType
FilesystemUserVisibleName Filter Find FindProxyForURL Finder FindingBackupVol FindingChanges FlowSwitch
FractionDone FractionOfProgressBar FreeSpace Fri G1 GATEWAY GB GLOBAL Gate General GeoTrust Global
GlobalPermissionsEnabled Golden HD HEAD HID HTML HTTPEnable HTTPPort HTTPProxy HTTPSEnable HTTPSPort
HTTPSProxy Hardware Hash High ICPPhotoStreamLibraryService IDSNexusAgent IFLIST IN INBAND_WAKE_PKT
IO80211_driverkit IODisplayWrangler IOHibernateState IOKitSize IOPMUserIsActive IOPMrootDomain
IOSleepSupported IPSec IPXDefaultLibraryURLBookmark IPv4 IPv6 IS IS_VPN Identifier Idle In InterfaceType
Internal InternalBattery Invalid IsExpensive IsPublished IsTethered Issue Items JP Jul Jun Kernel Key
Keychain L2TP LAN LEARNING LINKLOCAL LOCALNET_PRIVATE LOOPBACK Last LastFullSuccessfulDate
LastRecommendedUpdatesAvailable LastResultCode LastSessionSuccessful LastUpdatesAvailable
LeaseExpirationTime LeaseStartTime Level Library LidOpen Line LinkStatusActive Listed Live Localized Localhost
LoggedIn Login Low MAGICWAKE MAIL_AND_NOTES MEDIA MOBILE_DOCUMENTS MS MULTICAST Mac MacOS Macintosh Mail
Maintenance MaintenanceWakeCalendarDate Managed Maps May Media MediaAnalysis Message MobileMeAccounts
MobileSoftwareUpdate Modem Mojave Mon Monterey More MountPoint MountingBackupVol Mouse ND6ALT NOACKPRI
NOARP NOAUTOIPV6LL NOAUTONX NONE NOT NSURLSessionTask NUB Name NetIf Network NetworkClientActive
NetworkExtension NetworkID Networking No Not Note Notes Notification Nov Now OS Object Oct Off On One
Options Other Outage OutboxNotEmpty PAN PARTIAL_CSUM PCI PHOTO_STREAM PID PLAYING PLIST
PLLibraryServicesManagerVersion PM POINTOPO POINTOPOINT PPP PPPoE PPTP PRCLONING PROMISC PST PUBLIC Packet
Paused Pay Percent Performance Permanent PhotoAnalysis PhotoLibrary PhotoLibraryPrivate
PhotoLibraryServices Photos Pictures PlugIns Polling Port Power Powerd Preboot Preferences
PreparingSourceVolumes PrevIdle Prevent PreventSystemSleep PreventUserIdleDisplaySleep
PreventUserIdleSystemSleep PrimarySync Private PrivateFrameworks Product ProductName ProductVersion
ProductVersionExtra Profiles Progress PropertyList ProxyAutoConfigEnable ProxyAutoConfigJavaScript
ProxyAutoConfigURLString ProxyAutoDiscoveryEnable Public Quota REACH REJECT RESTRICTED_RECV RSA RTADV
RUNNING RXCSUM RXPOLL RapidSSL Reachable Reason RecommendedUpdates Relay ReleaseType Reminders Removable
RemovableMediaOrExternalDevice Request Required Resources Root RootDomainUserClient Router
RouterARPVerified Running RuntimeRoot Runtimes SENDLIST SERIAL SHA256_8021X SIMPLEX SLEEP SMC SOCKSEnable
SOCKSPort SOCKSProxy SPAirPortDataType SPMI0Sw3IRQ SPNetworkDataType SSD SSID STATIC STICK SUBNETMASK
SW_TIMESTAMP Safari Safari18 Sat Scoped Security Sensor Sep Sequoia Server Service ServiceID Services
Settings Shared Sierra Sign Signature Siri Size SkyLight Skywalk Sleep SleepDisabled SleepService
SleepServiceWakeCalendarKey Socket Software SoftwareUpdate SoftwareUpdateTask SolidState Sonoma Spare
Standby State Stopped Stopping Storage Store SubnetMasks Success Summary Sun Supplemental Support
Supported Sur Suspended System SystemExtension SystemLibraryPath TCPKeepAlive THE TITLE TLS TOOL TRUE TSO4
TSO6 TV TXCSUM TXSTART TXSTATUS Tahoe Thawte Thermal ThermalWarning ThinningPostBackup ThinningPreBackup Thu
Thunderbolt Time TimeRemaining Timeout TimeoutActionRelease Tools Total TotalSize Trackpad Transient Tue
Tunnel ULTRA_CONSTRAINED UP UPS US USB UTF UUID Ubiquity Unable Unknown Upcoming Update Upgrades
UserActivity UserIsActive UserPause Users Userspace Using VLAN VPN Ventura Version Versions VolumeName
VolumeSize VolumeUUID Volumes WLAN WPA2_PSK WPA3_SAE Wake Wakes Warning We Weather Web Wed Welcome Wi WiFi
WindowServer WritableMedia WritableVolume XHC20 XPCServices Xcode Yes You ZEROINVERT_CSUM __SCOPED__ _name
_raw_Percent absent access account accountEPPCapability accountFlags activated active addr address
addresses affected affectedServices afpfs agent allowCamera allowCloudPhotoLibrary amp and apfs app appex
apple applicationaccess arch are args arpa array as asserting assertions at attached audio autoconf
autorestart autoselect availability available awdl ax axo backu backupd batt battery becomes been bin bird
birdwatch blockedReason bluetoothd body boot boottime brctl broadcast bundle bundleID busy busyState by
bytes bytes_in bytes_out cache caffeinate cannot captive cc_algo cellularIsRestricted ch chaddr changed
channel charge charged charging check cisco class clientchannel cloudAssetCountPerType
cloudAssetCountPerTypeLastCheckDate cloudd cloudphotod cloudphotodb cloudphotosd cloudsync code column com
comm command computer configuration connect connectedToNetwork connection constrained constrainedNetwork
containerHasBeenWiped context convert coreaudiod corporate cost count counts cpl cpl_enabled_marker
current custom cycle dBm darkwake darkwakes data database date datePosted default denied desc description
destination detect dev dhcp_message_type dict dictionary disable disabled disabledFeatures discharging
disk disksleep diskutil display displaysleep dns doctype does domain domain_name_server download drMessage
drawing driver driver_extension drpost dtd due duplex effective eflags eligible eligible_bytes_original
enabled encoding end endDate endpoint_security epochEndDate epochStartDate error estimate ether etime
event eventStatus eventType events example exfat exist exit exitDeleteTime experienced experiencing expire
extension externaldevice failed failure failures falcon false familyControlsEnabled fat32 file filter find
finishing fire flags folder for forever form found framework freeBytes from full function fuse fwddelay gap
gateway generation get getairportpower getsummary giaddr h2 hardware has hasBatteryBudgetKey
hasCellularBudgetKey hasChangesToProcess hasValidSystemBudgetKey head heat heavyResourceUsage hellotime
here hfs hibernatefile hibernatemode hidden hlen hopcount hops host hotspot href html http https htype hw
iCloud iCloudLibraryClientIsNotAuthenticated iCloudLibraryClientVersionTooOld iCloudLibraryExists
iCloudLibraryHasBeenWiped iMessage iOS iOS_22A iPad iPhone icloud id if_index ifconfig ifmaxaddr illegal
image in inAirplaneMode inactive index inet inet6 info information initialDownloadDate initialSyncDate
integer interface interfaces invalid investigating io iohideventsystem ioreg ip ip6 ip_mult ipconfig ipn
is isBlockedByLowPowerModeKey isBlockedBySnapshotCapture isBlockedBySnapshotKey isExceedingQuota
isExceedingSharedLibraryQuota isManagedAppleID isStuckInExitForSharedLibrary issuer its js json
jsonCallback kDisp kern kernel key keyboard lastCompletePrefetchDate lastPruneDate lastSyncDate launchd
leap lease_time left left_bytes_original left_bytes_resources left_items left_masters length lessbright
level libexec library lid line link list listallhardwareports local localhost lock log logd login longer
lookup low lowBatteryLevel lowDiskSpace lowpowermode mac macOS macfuse macos macsys maintenance managed
many mask matched may mdns media mediaanalysisd member message messageId mod mode model
moderateThermalPressure modifiers modify more moved movie ms msdos msec mtime mtu much must mybird name
named names nameserver nat64 nc nd6 net netext netmask nettop network network_extension networkextension
networkoversleep networksetup nfs no noindex noise none not notify nov nsurlsessiond ntfs nub null nwi
obdev objective obtaining of off on ongoing op open option options order org originals_missing other
outgoing owner owning pac pairport_security_mode_wpa3_transition parent path pause pauseICloudPhotos pcpu
pending performance personal photoanalysisd photolibraryd photoslibrary pid plist plutil pmset
poorNetworkQuality port portal power powerd powermanagement powermode powernap prefix prefixlen present
prevented preventers preventuseridlesleep priority problem process product protection proximitywake proxy
ps public qosmarking quality queries query queue quota rateMbps rawExternalConnected rcvsize re reach read
real reason reboot recorded records recvpipe redacted redirectUrl referenced refused registered remaining
remainingCountInSharedLibraryExit requested reset resetevents resets resolve resolved resolver resources
resting resume retain route router routing row rows rssi rtc rtref rtt rtt_avg rttvar run rx_dupe rx_ooo
s1 sbin scheduler scoped scopeid scutil search sec secs secured security see select self sendpipe serial
server server_identifier service serviceID serviceName services session set settings shared sharingd
siaddr signed simruntime since size sle sleep sleepimage sleeptime smbfs smc sntp socket softwareupdate
softwareupdated soon source spairport_airport_interfaces spairport_current_network_information
spairport_network_channel spairport_network_country_code spairport_network_mcs spairport_network_phymode
spairport_network_rate spairport_network_type spairport_network_type_station spairport_security_mode
spairport_security_mode_none spairport_security_mode_wpa2_personal spairport_security_mode_wpa3_personal
spairport_signal_noise spairport_software_information spairport_status_connected
spairport_status_disassociated spairport_status_inactive spairport_status_information spairport_status_off
spairport_supported_phymodes specify spmi0 sqlite ssthresh stamp standby start startDate started stat
state states status statusType stderr stdout storage store string subnet_mask support supported suspend
sw_vers sync syncstatus sysState sysctl sysextd system system_extension system_profiler
system_status_en_US systemextensionsctl systemstatus table tc_class tc_mgt tcp6 tcpkeepalive teamID
terminated terminating text than that thawte the therm thermal thermalPressure these this tickle time timeout
title tmutil to today tool totalBytes trashed true ttyskeepawake tunnel turned tx tx_win type uint32 uint8
unBlockedReason uninstall unknown unlock unpauseTime unreadable until upcoming update upload uploaded us
usage usb use usec user users usersAffected usr v1 var ver version veryLowDiskSpace vlan vm volume vpn w0
waiting waketime warn warning watched webdav were when while wide will wireless with womp wpa2_personal
wpa3_personal wpa3_transition wpad writing www xflags xml xml1 xpc yesterday yiaddr zsh
`
    .trim()
    .split(/\s+/),
);
