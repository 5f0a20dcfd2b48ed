using Microsoft.AspNetCore.Identity;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Application.Accounts;

internal static class AccountOpening
{
    /// <exception cref="RequestInvalid">The e-mail is taken or malformed, or the password too short.</exception>
    public static async Task<Account> Open(this UserManager<Account> accounts, Guid organisationId, string email, string password)
    {
        var account = new Account { Id = Guid.NewGuid(), OrganisationId = organisationId, UserName = email, Email = email, EmailConfirmed = true };
        var result = await accounts.CreateAsync(account, password);
        if (result.Succeeded)
            return account;

        throw new RequestInvalid([.. result.Errors.Select(error => error.Code).Distinct().Select(Failed)]);
    }

    private static Failure Failed(string code) => code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => new("Password", Sentences.Of("Accounts.PasswordTooShort")),
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => new("Email", Sentences.Of("Accounts.EmailTaken")),
        _ => new("Email", Sentences.Of("Accounts.EmailInvalid")),
    };
}
