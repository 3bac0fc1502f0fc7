using System.Net;
using Dateline.Engine.Fetch;

namespace Dateline.Engine.Tests.Fetch;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    public void An_address_that_is_not_of_the_public_internet_is_refused(string address) =>
        Assert.False(PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("192.169.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("64:ff9b::8.8.8.8")]
    public void A_public_address_is_let_through(string address) =>
        Assert.True(PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public void Settings_may_name_hosts_addresses_and_ranges_that_are_let_through()
    {
        var doorman = new Doorman(["127.0.0.1", "10.0.0.0/8", "printer.example"]);

        Assert.True(doorman.IsAllowed("a.example", IPAddress.Loopback));
        Assert.True(doorman.IsAllowed("a.example", IPAddress.Parse("10.9.8.7")));
        Assert.True(doorman.IsAllowed("printer.example", IPAddress.Parse("192.168.1.1")));
        Assert.False(doorman.IsAllowed("a.example", IPAddress.Parse("192.168.1.1")));
    }
}
