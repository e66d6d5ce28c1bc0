output "url" {
  description = "Where the service answers."
  value       = local.url

  depends_on = [terraform_data.service]
}

output "service" {
  description = "Which release shall run, and how: what the cloud starts."
  value       = terraform_data.service.output
}
