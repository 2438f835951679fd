#!/usr/bin/perl
# A network cable in user space, for Linux: two TUN devices, one of them in a network namespace, and between them this
# program, which delays and loses packets (TCP, UDP, all of IP alike). Node has no ioctl, and the machines of the tests
# have no tc netem.
#
#   cable.pl NAMESPACE NAME    makes NAMEh (here) and NAMEg (in the namespace), prints "ready"
#   on standard input, a line each: "delay MILLISECONDS", "loss PER CENT", "cut 0|1"; it ends with its input
use strict;
use warnings;
use Fcntl qw(O_RDWR);
use POSIX ();

use constant { TUNSETIFF => 0x400454ca, IFF_TUN => 0x0001, IFF_NO_PI => 0x1000, MOST_WAITING => 5_000, MOST_BYTES => 65_536 };

my ($namespace, $name) = @ARGV;
my ($delay, $loss, $cut) = (0, 0, 0);
my $ticks_per_second = POSIX::sysconf(POSIX::_SC_CLK_TCK());
# Hundredths of a second are enough here, and need nothing beside the smallest Perl.
sub now { return (POSIX::times())[0] / $ticks_per_second }

sub open_tun {
  my ($device) = @_;
  sysopen(my $tun, '/dev/net/tun', O_RDWR) or die "/dev/net/tun: $!\n";
  my $request = pack('a16 s x22', $device, IFF_TUN | IFF_NO_PI);
  ioctl($tun, TUNSETIFF, $request) or die "$device: $!\n";
  return $tun;
}

my @ends = (open_tun("${name}h"), open_tun("${name}g"));
system('ip', 'link', 'set', "${name}g", 'netns', $namespace) == 0 or die "no namespace $namespace\n";
my @queues = ([], []);
$| = 1;
print "ready\n";

my $input = '';
while (1) {
  my $bits = '';
  vec($bits, fileno($_), 1) = 1 for (@ends, \*STDIN);
  my $wait = undef;
  for my $queue (@queues) {
    next unless @$queue;
    my $left = $queue->[0][0] - now();
    $left = 0 if $left < 0;
    $wait = $left if !defined $wait || $left < $wait;
  }
  select(my $ready = $bits, undef, undef, $wait);
  if (vec($ready, fileno(STDIN), 1)) {
    sysread(STDIN, $input, 4096, length $input) or last;
    while ($input =~ s/^(\w+) ([\d.]+)\n//) {
      $delay = $2 / 1000 if $1 eq 'delay';
      $loss = $2 / 100 if $1 eq 'loss';
      $cut = $2 if $1 eq 'cut';
    }
  }
  for my $from (0, 1) {
    next unless vec($ready, fileno($ends[$from]), 1);
    next unless sysread($ends[$from], my $packet, MOST_BYTES);
    next if $cut || rand() < $loss || @{ $queues[$from] } >= MOST_WAITING;
    push @{ $queues[$from] }, [now() + $delay, $packet];
  }
  for my $from (0, 1) {
    my $queue = $queues[$from];
    while (@$queue && $queue->[0][0] <= now()) {
      my $due = shift @$queue;
      syswrite($ends[1 - $from], $due->[1]);
    }
  }
}
