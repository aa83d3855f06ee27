enum PWorld {}
